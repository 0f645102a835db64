package rollcall.devices.sample;

import rollcall.devices.hash.Processor;

/** The processors of imaginary devices. */
enum SampleProcessor {
    INTEL("GenuineIntel", "12th Gen Intel(R) Core(TM) i5-1245U", 10, 12),
    AMD("AuthenticAMD", "AMD Ryzen 5 PRO 6650U with Radeon Graphics", 6, 12);

    private static final int X64 = 9;

    final String manufacturer;
    final String model;
    final Processor layout;

    SampleProcessor(String manufacturer, String model, int cores, int threads) {
        this.manufacturer = manufacturer;
        this.model = model;
        this.layout = new Processor(X64, 1, cores, threads, true);
    }
}
