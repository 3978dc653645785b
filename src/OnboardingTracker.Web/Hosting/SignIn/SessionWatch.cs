using System.Collections.Concurrent;
using System.Data.Common;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Ends what a session keeps open, such as a live stream, when the session ends: at once when this instance ended it, within two seconds when another did.
/// One question for all streams of this instance, not one for each.
/// </summary>
internal sealed partial class SessionWatch(ISessionStore store, TimeProvider clock, ILogger<SessionWatch> logger) : BackgroundService
{
    private const int AtOnce = 500;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<FollowedSession, byte> open = new();

    /// <summary>Its token is cancelled when the session has ended; disposed by who asked.</summary>
    public FollowedSession Follow(Session session, CancellationToken cancellationToken)
    {
        var followed = new FollowedSession(session, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken), gone => open.TryRemove(gone, out _));
        open[followed] = 0;
        return followed;
    }

    public void Ended(Guid session) => End(followed => followed.Session.Id == session);

    public void EndedOf(string memberId, Guid? except) => End(followed => followed.Session.MemberId == memberId && followed.Session.Id != except);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Pace, clock);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                // A stream says only that something changed; what changed is asked for by a request, which the store has to let in.
                LogNotAsked(logger, failure);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var some in open.Keys.Select(followed => followed.Session.Id).Distinct().Chunk(AtOnce))
        {
            var now = clock.GetUtcNow();
            var alive = (await store.FindAsync(some, cancellationToken)).Where(session => session.IsAlive(now)).Select(session => session.Id).ToHashSet();
            var asked = some.ToHashSet();
            End(followed => asked.Contains(followed.Session.Id) && !alive.Contains(followed.Session.Id));
        }
    }

    private void End(Func<FollowedSession, bool> which)
    {
        foreach (var followed in open.Keys.Where(which))
        {
            followed.End();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether the sessions of open pages still last could not be asked; trying again")]
    private static partial void LogNotAsked(ILogger logger, Exception failure);
}

/// <summary>A session that something open hangs on.</summary>
internal sealed class FollowedSession(Session session, CancellationTokenSource ends, Action<FollowedSession> leave) : IDisposable
{
    private readonly Lock gate = new();
    private bool isLeft;

    public Session Session => session;

    /// <summary>Cancelled when it has ended, or when who asked has no more use for it.</summary>
    public CancellationToken Token { get; } = ends.Token;

    public void End()
    {
        lock (gate)
        {
            if (!isLeft)
            {
                ends.Cancel();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isLeft = true;
            ends.Dispose();
        }

        leave(this);
    }
}
