using System.Reflection;
using OnboardingTracker.Testing.Databases;
using Xunit.Sdk;
using Xunit.v3;

namespace OnboardingTracker.Storage.Tests;

/// <summary>Runs a theory on SQLite and on PostgreSQL: a database that is not in the tests is not supported.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite), new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres) { Skip = SkipReason() }]);

    public override bool SupportsDiscoveryEnumeration() => true;

    // Without PostgreSQL the row is skipped for everybody to see; where everything must be there, it fails when it tries to start.
    private static string? SkipReason() =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null : PostgresServer.Missing;
}
