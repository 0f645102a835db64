#!/bin/sh
# From consent to a device that is ready, and to the end of the consent: with the laptop stack running (./rollcall up
# --detach), from the folder that holds ./rollcall:  sh docs/consent.sh
set -eu

api=${ROLLCALL_API:-http://localhost:8080/v1}
token=${ROLLCALL_TOKEN:-./rollcall token --as}

# as WHO CURL-ARGUMENTS: a call with that organization's token; prints the answer.
as() {
    who=$1
    shift
    bearer=$($token "$who")
    curl -sS -H "Authorization: Bearer $bearer" "$@"
}

# member NAME: the text of that member in the JSON on standard input.
member() {
    sed -n 's/.*"'"$1"'":"\{0,1\}\([^",}]*\).*/\1/p'
}

expect() {
    if [ "$2" != "$3" ]; then
        echo "$1: expected $2, got $3" >&2
        exit 1
    fi
    echo "$1: $3"
}

catalogue='Manufacturer name,Device model,Device Serial Number,Windows Product ID
Northwind,Compass 13,NW-0040001,4700000000001
Northwind,Compass 13,NW-0040002,4700000000002
Northwind,Sextant 15 Pro,NW-0040003,4700000000003
'
devices='Device Serial Number,Windows Product ID,Hardware Hash
,4700000000001,
,4700000000002,
,4700000000003,
'

upload() {
    as northwind -o /dev/null -D - -X POST -H 'Content-Type: text/csv' --data-binary "$devices" \
        "$api/customers/contoso/deviceBatches?groupTag=Microsoft365Managed_Autopilot"
}

status() {
    sed -n 's/^HTTP[^ ]* \([0-9]*\).*/\1/p' | tail -n 1
}

echo "northwind, an OEM, asks contoso for a relationship, and gets a link to hand over"
asked=$(as northwind -X POST -H 'Content-Type: application/json' -d '{"customer":"contoso"}' \
    "$api/partners/northwind/relationships")
expect "state" requested "$(echo "$asked" | sed 's/"history".*//' | member state)"
link=$(echo "$asked" | member link)

echo "before contoso has answered, northwind cannot upload for it"
expect "upload" 403 "$(upload | status)"

echo "contoso accepts by the link"
accepted=$(as contoso -X POST -H 'Content-Type: application/json' -d '{"decision":"accept"}' "$link")
expect "state" established "$(echo "$accepted" | sed 's/"history".*//' | member state)"

echo "northwind publishes what it built, and uploads three devices by nothing but their product keys"
published=$(as northwind -X POST -H 'Content-Type: text/csv' --data-binary "$catalogue" \
    "$api/partners/northwind/catalogue")
expect "pending catalogue entries" 0 "$(echo "$published" | member pending)"
answer=$(upload)
expect "upload" 202 "$(echo "$answer" | status)"
id=$(echo "$answer" | tr -d '\r' | sed -n 's/^[Ll]ocation: .*\///p')

pending=3
tries=0
while [ "$pending" != 0 ] && [ $tries -lt 60 ]; do
    pending=$(as northwind "$api/customers/contoso/uploads/$id" | sed -n 's/.*"pending":\([0-9]*\).*/\1/p')
    tries=$((tries + 1))
done
expect "pending rows" 0 "$pending"

echo "contoso sees them ready"
ready=$(as contoso "$api/customers/contoso/devices?status=READY_FOR_USER&q=NW-004" | member totalCount)
expect "devices ready for their users" 3 "$ready"

echo "contoso ends the relationship, and northwind's next upload is refused"
expect "ending" 204 "$(as contoso -o /dev/null -D - -X DELETE "$api/customers/contoso/relationships/northwind" | status)"
expect "upload" 403 "$(upload | status)"
