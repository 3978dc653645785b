using System.Collections.Concurrent;
using System.Data.Common;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>Remembers when people were last here, to five minutes: a write for every request would cost more than it tells.</summary>
internal sealed partial class LastSeen(TimeProvider clock, ILogger<LastSeen> logger)
{
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> written = new(StringComparer.Ordinal);

    public async Task RememberAsync(string memberId, IPeopleStore people, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (written.TryGetValue(memberId, out var last) && (now - last).Duration() < Precision)
        {
            return;
        }

        written[memberId] = now;
        try
        {
            await people.SeenAsync(memberId, now, cancellationToken);
        }
        catch (DbException fault)
        {
            // A store that cannot write may still be read, and that is what the person came for.
            LogNotWritten(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "When a person was last seen could not be written")]
    private static partial void LogNotWritten(ILogger logger, Exception fault);
}
