package rollcall.devices.sample;

import rollcall.devices.hash.Display;

/** What the imaginary devices are: names as their makers write them into SMBIOS, around parts that fit. */
enum SampleProduct {
    COMPASS("Northwind", "Compass 13", "Compass", "NW-", SampleProcessor.INTEL, 16, panel(286, 179, 1920, 1200)),
    SEXTANT("Northwind", "Sextant 15 Pro", "Sextant", "NW-", SampleProcessor.AMD, 32, panel(344, 215, 2560, 1600)),
    LAPTOP(
            "Microsoft Corporation",
            "Surface Laptop 5",
            "Surface",
            "0",
            SampleProcessor.INTEL,
            16,
            panel(285, 190, 2256, 1504)),
    TABLET(
            "Microsoft Corporation",
            "Surface Pro 9",
            "Surface",
            "0",
            SampleProcessor.INTEL,
            8,
            panel(274, 183, 2880, 1920)),
    THINKPAD("LENOVO", "21CB00B4GE", "ThinkPad X1", "PF", SampleProcessor.INTEL, 16, panel(302, 189, 1920, 1200)),
    LATITUDE("Dell Inc.", "Latitude 7430", "Latitude", "D", SampleProcessor.INTEL, 16, panel(309, 174, 1920, 1080)),
    PRECISION("Dell Inc.", "Precision 5570", "Precision", "D", SampleProcessor.INTEL, 32, panel(336, 210, 1920, 1200)),
    ELITEBOOK(
            "HP",
            "HP EliteBook 845 14 inch G9 Notebook PC",
            "103C_5336AN HP EliteBook",
            "5CG",
            SampleProcessor.AMD,
            16,
            panel(302, 189, 1920, 1200));

    final String manufacturer;
    final String model;
    final String family;
    final String serialPrefix;
    final SampleProcessor processor;
    final int gigabytes;
    final Display display;

    SampleProduct(
            String manufacturer,
            String model,
            String family,
            String serialPrefix,
            SampleProcessor processor,
            int gigabytes,
            Display display) {
        this.manufacturer = manufacturer;
        this.model = model;
        this.family = family;
        this.serialPrefix = serialPrefix;
        this.processor = processor;
        this.gigabytes = gigabytes;
        this.display = display;
    }

    private static Display panel(int widthMillimetres, int heightMillimetres, int widthPixels, int heightPixels) {
        return new Display(widthMillimetres, heightMillimetres, widthPixels, heightPixels, 0x8000_0000L);
    }
}
