using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Live;

/// <summary>
/// <c>/onboardings/{key}/live</c>: server-sent events for an open page. An event says "changed" and nothing else; the page asks for itself again,
/// so that what settles in place is what a reload would show.
/// </summary>
public static class LiveEndpoints
{
    public const string Changed = "changed";

    private const string Alive = "alive";

    /// <summary>Proxies close a stream that says nothing for a minute.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(25);

    /// <summary>How often an open stream asks whether its person may still see the onboarding.</summary>
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(2);

    public static WebApplication MapLive(this WebApplication app)
    {
        app.MapGet(Links.Live("{key}"), OpenAsync).RequireAuthorization(Policies.Member).RequirePermission(Permission.SeeOnboarding).ExcludeFromDescription();
        return app;
    }

    /// <summary>What a page shows, in short; another stamp means that there is something to read.</summary>
    public static string StampOf(int revision, CheckRun? run) =>
        string.Create(CultureInfo.InvariantCulture, $"{revision}.{run?.Id:N}.{run?.State}.{run?.PartsRead}");

    private static async Task<IResult> OpenAsync(
        HttpContext context,
        string key,
        string? seen,
        IOnboardingReader onboardings,
        ICheckRunStore runs,
        IOnboardingSignals signals,
        LiveStreams streams,
        SessionWatch sessions,
        IAccessStore access,
        PermissionTable table,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken)
    {
        if (await onboardings.VersionAsync(key, cancellationToken) is not { } onboarding)
        {
            return TypedResults.NotFound();
        }

        if (!streams.TryOpen(CurrentActor.Of(context.User).Id))
        {
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        context.Response.OnCompleted(() =>
        {
            streams.Close(CurrentActor.Of(context.User).Id);
            return Task.CompletedTask;
        });

        // A stop must not wait for streams that would stay open for hours, and nobody listens on who has been signed out.
        var session = CurrentSession.Of(context) ?? throw new InvalidOperationException("A live stream needs a session.");
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var member = CurrentActor.Of(context.User).Id;
        context.Response.RegisterForDispose(stop);
        var followed = sessions.Follow(session.Session, stop.Token);
        context.Response.RegisterForDispose(followed);
        return TypedResults.ServerSentEvents(EventsAsync(signals, onboarding.Id, IsBehindAsync, IsStillAllowedAsync, followed.Token));

        async Task<bool> IsStillAllowedAsync(CancellationToken stopped) =>
            (await access.OfAsync(member, stopped)).May(onboarding.Id, Permission.SeeOnboarding, table);

        async Task<bool> IsBehindAsync(CancellationToken stopped) =>
            seen != StampOf((await onboardings.VersionAsync(key, stopped) ?? onboarding).Revision, await runs.LatestAsync(onboarding.Id, stopped));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        IOnboardingSignals signals,
        OnboardingId onboarding,
        Func<CancellationToken, Task<bool>> isBehind,
        Func<CancellationToken, Task<bool>> isStillAllowed,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // Listening begins before the look at what is there, so that no change falls between the two.
        var changes = signals.ListenAsync(onboarding, leaving.Token).GetAsyncEnumerator(leaving.Token);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            // One event at once, so that the browser knows that the stream is open.
            yield return new SseItem<string>("", await isBehind(cancellationToken) ? Changed : Alive);
            for (var quiet = TimeSpan.Zero; ;)
            {
                var silence = Task.Delay(LooksAgain, cancellationToken);
                var isQuiet = await Task.WhenAny(next, silence) != next;

                // The stream outlives the request that was let in: whoever may not see the onboarding any more is told nothing more of it.
                if (!await isStillAllowed(cancellationToken))
                {
                    yield break;
                }

                if (isQuiet)
                {
                    quiet += LooksAgain;
                    if (quiet >= Quiet)
                    {
                        quiet = TimeSpan.Zero;
                        yield return new SseItem<string>("", Alive);
                    }

                    continue;
                }

                quiet = TimeSpan.Zero;

                if (next.IsCanceled || !await next)
                {
                    yield break;
                }

                yield return new SseItem<string>("", Changed);
                next = changes.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // A page that is left leaves its listener in mid-wait, and nothing may be closed while it is still asked for its next.
            await leaving.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await changes.DisposeAsync();
        }
    }
}
