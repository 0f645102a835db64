# One image a service: docker build --build-arg SERVICE=gateway --build-arg PORT=8080 .
# The jars are built outside, by ./mvnw package.
FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}-*.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
ARG PORT
ENV PORT=${PORT} \
    SERVER_ADDRESS=0.0.0.0 \
    SPRING_MAIN_BANNER_MODE=off \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
# A volume takes its owner from the directory it is mounted on.
RUN useradd --system --uid 10001 --no-create-home --home-dir /app rollcall \
 && install -d -o rollcall -g rollcall /app/data
WORKDIR /app
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
COPY --chmod=755 docker/start-service /usr/local/bin/
USER rollcall
ENV JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["start-service"]
HEALTHCHECK --interval=5s --timeout=3s --start-period=5m --retries=3 \
  CMD curl --fail --silent --show-error --output /dev/null "http://127.0.0.1:${PORT}/actuator/health/readiness"
