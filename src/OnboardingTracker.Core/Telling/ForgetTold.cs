namespace OnboardingTracker.Core.Telling;

/// <summary>Keeps the outbox and the notices from growing for ever. The activity keeps everything.</summary>
public sealed class ForgetTold(IOutbox outbox, INoticeStore notices, TimeProvider clock)
{
    /// <summary>Long enough to see what could not be told and to have it tried again.</summary>
    public static readonly TimeSpan KeepsOutbox = TimeSpan.FromDays(30);

    /// <summary>As long as a launch may take.</summary>
    public static readonly TimeSpan KeepsNotices = TimeSpan.FromDays(180);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await outbox.ForgetAsync(clock.GetUtcNow() - KeepsOutbox, cancellationToken);
        await notices.ForgetAsync(clock.GetUtcNow() - KeepsNotices, cancellationToken);
    }
}
