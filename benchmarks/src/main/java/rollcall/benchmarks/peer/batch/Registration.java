package rollcall.benchmarks.peer.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;

/** Registers a file: one job, whose workers each read, judge and write chunks of it in transactions of their own. */
final class Registration {
    private static final String UPLOAD = "upload";

    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final JdbcTemplate database;
    private final Workers workers;
    private final Clock clock;
    private final Judge judge = new Judge(FieldLimits.DEFAULTS);

    Registration(
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            JdbcTemplate database,
            Workers workers,
            Clock clock) {
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
        this.database = database;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * How many share the work, and how they take it.
     *
     * @param chunk rows in one transaction
     */
    record Workers(int count, int chunk) {}

    /** Returns when the last row is committed. */
    UUID register(Path file, Order order) throws IOException, FileRefused, JobExecutionException {
        UUID upload = UUID.randomUUID();
        database.update(
                "INSERT INTO uploads (upload_id, customer, submitter, group_tag, received_at) VALUES (?, ?, ?, ?, now())",
                upload,
                order.customer(),
                order.submitter(),
                order.groupTag());
        try (UploadReader reader = UploadReader.open(file)) {
            JobExecution execution = operator.start(
                    job(reader, order, upload),
                    new JobParametersBuilder()
                            .addString(UPLOAD, upload.toString())
                            .toJobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new JobExecutionException(
                        "the upload was not registered: " + execution.getAllFailureExceptions());
            }
        }
        database.update("UPDATE uploads SET completed_at = now() WHERE upload_id = ?", upload);
        return upload;
    }

    private Job job(UploadReader reader, Order order, UUID upload) {
        Step chunks = new StepBuilder("chunks", repository)
                .<CsvRow, JudgedRow>chunk(workers.chunk())
                .transactionManager(transactions)
                .reader(reader)
                .processor(new RowJudging(judge, order, Profiles.in(database)))
                .writer(new Registering(database, order, upload, clock))
                .build();
        Step shared = new StepBuilder("rows", repository)
                .partitioner(chunks.getName(), Registration::shares)
                .step(chunks)
                .gridSize(workers.count())
                .taskExecutor(new SimpleAsyncTaskExecutor("worker-"))
                .build();
        return new JobBuilder("registration", repository).start(shared).build();
    }

    /** Workers have nothing of their own: each takes rows as long as there are any. */
    private static Map<String, ExecutionContext> shares(int count) {
        Map<String, ExecutionContext> shares = new TreeMap<>();
        for (int worker = 1; worker <= count; worker++) {
            shares.put("worker" + worker, new ExecutionContext());
        }
        return shares;
    }
}
