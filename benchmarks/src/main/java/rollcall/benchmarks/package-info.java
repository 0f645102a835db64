package rollcall.benchmarks;
