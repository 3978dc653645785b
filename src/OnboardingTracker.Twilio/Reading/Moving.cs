using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>
/// A part of an organization, which Twilio is moving from one host to another: where the newer place answers 404, the older one is asked. Which of them it
/// is shows with the first question; the others wait for it, so that a missing place is not asked again and again.
/// </summary>
internal sealed class Moving(TwilioOrganizationOptions options, SnapshotPart part)
{
    private readonly TaskCompletionSource<bool> isOlder = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int asked;

    /// <param name="scope">What is asked about; see <see cref="Call.ForOrganization"/>.</param>
    public async Task<T> AskAsync<T>(Session session, string scope, Func<Call, Task<T>> ask)
    {
        var (_, newer, older) = options.Of(part);
        if (Interlocked.Increment(ref asked) > 1)
        {
            return await ask(At(session, await isOlder.Task ? older : newer, scope));
        }

        try
        {
            var answer = await ask(At(session, newer, scope));
            isOlder.TrySetResult(false);
            return answer;
        }
        catch (UnreadableException exception) when (exception.Problem.Reason is FailureReason.NotEnabled)
        {
            isOlder.TrySetResult(true);
            return await ask(At(session, older, scope));
        }
        finally
        {
            // It failed in another way, which says nothing of the place.
            isOlder.TrySetResult(false);
        }
    }

    private Call At(Session session, string template, string scope) =>
        Call.ForOrganization(part, OrganizationPlace.Of(template, session.AccountSid), scope);
}
