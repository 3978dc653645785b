using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Details;

/// <summary>Asks Twilio single questions over HTTP, all side by side, through the same requests as the reading of a whole account.</summary>
internal sealed class DetailReader(
    SessionOpener sessions, ShortTurns turns, ListReader reader, IOptions<TwilioOptions> options, TimeProvider clock, ILogger<DetailReader> logger) : ITwilioDetails
{
    public async Task<IReadOnlyList<DetailAnswer>> LookAsync(
        TwilioCredentials credentials, IReadOnlyList<DetailQuestion> questions, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Session session;
        IAsyncDisposable turn;
        try
        {
            session = sessions.Open(credentials);
            turn = await turns.EnterAsync(credentials, options.Value.CloserLookTimeout, cancellationToken);
        }
        catch (UnreadableException exception)
        {
            return [.. questions.Select(_ => Answer([], hasMore: false, exception.Problem, clock.GetUtcNow()))];
        }

        await using var held = turn;
        using var time = new ScanTime(options.Value.CloserLookTimeout, clock, cancellationToken);
        var look = new DetailLook(reader, session, time, clock, logger);
        var met = await Task.WhenAll(questions.Select(look.AskAsync));
        return [.. Settle(met).Select(one => Answer(one.Items, one.HasMore, one.Problem, one.At))];
    }

    private static IEnumerable<Met> Settle(IReadOnlyList<Met> met)
    {
        // A 401 means a key that is too small where another question was answered, or where a standard key is refused in any case.
        var isWrongKey = !met.Any(one => one.Problem is null || one.Items.Count > 0)
            && met.Any(one => one.Problem is { IsUnauthorized: true } && one.Form.Topic.Credential is CredentialTier.Standard);

        // Not every answer says whose it is: when one product's is another account's, none of a product's is taken.
        var other = met.FirstOrDefault(one => one.Problem?.Reason is FailureReason.OtherAccount && IsAnswerOfCredential(one))?.Problem;
        foreach (var one in met)
        {
            yield return other is not null && IsAnswerOfCredential(one) ? one with { Items = [], HasMore = false, Problem = other }
                : one.Problem is { IsUnauthorized: true } refused && !isWrongKey ? one with { Problem = Smaller(one.Form.Topic, refused) }
                : one;
        }
    }

    private static Problem Smaller(Topic topic, Problem refused) => topic.Credential is CredentialTier.Main
        ? Problems.NeedsMainKey(refused.Code)
        : Problems.LacksPermissionFor(topic, refused.Code);

    // The 2010 API names the account it is asked about; the products answer for the account of the credential.
    private static bool IsAnswerOfCredential(Met met) => met.Form.Product != "api";

    private static DetailAnswer Answer(IReadOnlyList<DetailItem> items, bool hasMore, Problem? problem, DateTimeOffset at) => new(
        items, hasMore, problem is null ? null : new DetailFailure(problem.Reason, problem.Sentence, problem.Code), at);
}
