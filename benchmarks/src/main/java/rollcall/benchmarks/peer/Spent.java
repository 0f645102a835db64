package rollcall.benchmarks.peer;

import tools.jackson.databind.node.ObjectNode;

/** What it took to register so many devices. */
record Spent(long devices, double seconds, double cpuSeconds) {
    static final Spent NOTHING = new Spent(0, 0, 0);

    Spent plus(Spent other) {
        return new Spent(devices + other.devices, seconds + other.seconds, cpuSeconds + other.cpuSeconds);
    }

    double devicesPerSecond() {
        return devices / seconds;
    }

    double cpuMicrosPerDevice() {
        return cpuSeconds * 1e6 / devices;
    }

    void writeTo(ObjectNode figures) {
        figures.put("devicesPerSecond", hundredths(devicesPerSecond()));
        figures.put("cpuMicrosPerDevice", hundredths(cpuMicrosPerDevice()));
    }

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
