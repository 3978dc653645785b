using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OnboardingTracker.Storage.Conventions;

/// <summary>
/// Keeps instants as UTC in whole microseconds, the finest step PostgreSQL knows: text that sorts on SQLite, timestamptz on PostgreSQL,
/// and the same value read back from both.
/// </summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    value => InMicroseconds(value),
    value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)))
{
    private static DateTime InMicroseconds(DateTimeOffset value) =>
        new(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
