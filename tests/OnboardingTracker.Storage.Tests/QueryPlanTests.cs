using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Storage.Activity;
using OnboardingTracker.Storage.Comments;
using OnboardingTracker.Storage.Drift;
using OnboardingTracker.Storage.Live;
using OnboardingTracker.Storage.Onboardings;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Storage.Sqlite;
using OnboardingTracker.Storage.Telling;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests;

/// <summary>A page must cost the same with 50 onboardings and with 5,000: nothing it asks may walk through a whole table.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public async Task No_page_walks_through_a_table()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        var onboarding = await rig.AddAsync();
        await rig.AddAsync("second");
        await rig.ChangeAsync("us-launch", current =>
        {
            current.Observe(A.Observation(Verdict.Passed), A.Playbook, rig.Now);
            current.AddEvidence(A.Manual, Evidence.Note("Note", "Ada", rig.Now), A.Person, rig.Now);
            current.Confirm(A.Manual, A.Person, "Done", null, rig.Now);
        });

        var recorder = new Recorder(rig.Database.ConnectionString);
        var reader = new OnboardingReader(recorder, A.Playbook, new EverythingInSight(), new FakeTimeProvider(Some.Noon));
        await reader.ChecklistAsync("us-launch", Rig.Token);
        var list = await reader.ListAsync(1, null, Rig.Token);
        await reader.ListAsync(1, list.NextCursor, Rig.Token);
        var activity = await reader.ActivityAsync(onboarding.Id, null, 1, null, Rig.Token);
        await reader.ActivityAsync(onboarding.Id, null, 1, activity.NextCursor, Rig.Token);
        await reader.ActivityAsync(onboarding.Id, A.Manual.Key, 1, activity.NextCursor, Rig.Token);
        var log = new ActivityReader(recorder);
        var everything = new ActivityFilter { Reach = ActivityReach.All };
        var page = await log.ListAsync(everything, 1, null, Rig.Token);
        await log.ListAsync(everything, 1, page.NextCursor, Rig.Token);
        await log.ListAsync(everything with { Onboarding = onboarding.Id, From = rig.Now.AddDays(-1), Until = rig.Now.AddDays(1) }, 1, page.NextCursor, Rig.Token);
        var chain = new ActivityChain(recorder);
        await chain.ReadAsync(1, 1, Rig.Token);
        await chain.DeletionsAsync([ChainLink.SubjectOf(onboarding.Id)], Rig.Token);
        var parts = new KeptPartStore(recorder);
        await parts.NewestAsync(onboarding.Id, Some.AccountSid, Rig.Token);
        await parts.ChangesAsync(await rig.LoadAsync("us-launch"), A.Manual.Key, 10, Rig.Token);
        await parts.AttemptsAsync(onboarding.Id, Some.AccountSid, RegistrationKind.Campaign, Rig.Token);
        await parts.AttemptsAsync(onboarding.Id, Some.AccountSid, null, Rig.Token);
        var notices = new NoticeStore(recorder, new EverythingInSight());
        await notices.UnreadAsync("ada", Rig.Token);
        await notices.ListAsync("ada", 1, null, Rig.Token);
        await notices.ListAsync("ada", 1, activity.NextCursor, Rig.Token);
        var outbox = new Outbox(recorder, new SignalHub());
        await outbox.UntoldAsync(onboarding.Id, withMoney: true, 10, Rig.Token);
        await outbox.DueAsync(rig.Now, 10, Rig.Token);
        await using var store = new OnboardingStore(recorder, new SignalHub(), new ActivityWriter(new NowhereOrigin()), new EverythingInSight(), new AccessStore(recorder, TimeProvider.System));
        await store.FindAsync("us-launch", Rig.Token);
        await new CommentStore(recorder, new EverythingInSight(), new ActivityWriter(new NowhereOrigin()), new SignalHub()).ListAsync(onboarding.Id, A.Manual.Key, 1, Rig.Token);
        await using (var db = await rig.ContextAsync())
        {
            db.Add(new Member { Id = "ada", UserName = "ada", DisplayName = "Ada" });
            await db.SaveChangesAsync(Rig.Token);
        }

        var growsOld = new StepPlaybook("test", "the tests", [], A.Playbook.Milestones, [A.Manual with { ConfirmationDays = 30 }], []);
        Assert.Single(await new MyStepsReader(recorder, growsOld, new EverythingInSight(), new FakeTimeProvider(Some.Noon)).OfAsync("ada", Rig.Token));

        Assert.True(recorder.Plans.Count > 10);
        foreach (var (sql, plan) in recorder.Plans)
        {
            Assert.All(plan, line => Assert.False(IsTableScan(line, plan), $"{line}\n{sql}"));
        }
    }

    /// <summary>Not an index read in its order up to the limit, and not a walk over the few rows a limited subquery has found.</summary>
    private static bool IsTableScan(string line, List<string> plan) =>
        line.StartsWith("SCAN", StringComparison.Ordinal)
        && !line.Contains(" INDEX ", StringComparison.Ordinal)
        && !plan.Contains($"CO-ROUTINE {line["SCAN ".Length..]}")
        && !plan.Contains($"MATERIALIZE {line["SCAN ".Length..]}");

    /// <summary>Makes contexts like the product's and asks for the plan of each query on its way.</summary>
    private sealed class Recorder(string connectionString) : DbCommandInterceptor, IDbContextFactory<TrackerDbContext>
    {
        public ConcurrentBag<(string Sql, List<string> Plan)> Plans { get; } = [];

        public TrackerDbContext CreateDbContext() => DesignTime.Context(options =>
        {
            SqliteStorage.Use(options, connectionString);
            options.AddInterceptors(this);
        });

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            await using var explain = connection.CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
            foreach (SqliteParameter parameter in command.Parameters)
            {
                explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
            }

            var plan = new List<string>();
            await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                plan.Add(reader.GetString(3));
            }

            Plans.Add((command.CommandText, plan));
            return result;
        }
    }
}
