using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>
/// "Look closer": asks Twilio for the details of one step, now and for this reader. It changes no status: that is for the checks, and a failure to look is
/// never a failed step.
/// </summary>
public sealed class LookCloser(
    IConnectionStore connections, IKeptPartStore parts, ITwilioDetails twilio, ICloserLookTurns turns, TimeProvider clock)
{
    /// <summary>At most one closer look in this time for a step of an onboarding.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Reads the details of the step, or says why Twilio was not asked.</summary>
    public async Task<CloserLookResult> RunAsync(Onboarding onboarding, StepStanding step, CancellationToken cancellationToken)
    {
        var details = CloserLookTable.Of(step.Key);
        if (details.Count == 0)
        {
            return new CloserLookResult(CloserLookDecision.NotOffered);
        }

        if (await connections.FindAsync(onboarding.Id, cancellationToken) is not { } connection)
        {
            return new CloserLookResult(CloserLookDecision.NotConnected);
        }

        if (await turns.TryTakeAsync(onboarding.Id, step.Key, clock.GetUtcNow(), cancellationToken) is { } wait)
        {
            return new CloserLookResult(CloserLookDecision.TooSoon, Wait: wait);
        }

        List<DetailDefinition> definitions = [.. details.Select(DetailDefinition.Of)];
        var kept = await KeptAsync(onboarding.Id, connection.AccountSid, definitions, cancellationToken);
        var countries = onboarding.Profile.Countries ?? [];
        var asked = definitions
            .SelectMany(definition => DetailQuestions.Of(definition, countries, step, kept), (definition, place) => (Definition: definition, place.At, place.Name))
            .ToList();
        var answers = await twilio.LookAsync(
            connection.Credentials, [.. asked.Select(one => new DetailQuestion(one.Definition.Detail, one.At))], cancellationToken);

        var now = clock.GetUtcNow();
        var read = asked.Zip(answers, (one, answer) => PartOf(one.Definition, one.At, one.Name, answer)).ToLookup(part => part.Definition.Detail);
        return new CloserLookResult(CloserLookDecision.Read, new CloserReading(now,
        [
            .. definitions.SelectMany(definition => read[definition.Detail].DefaultIfEmpty(new CloserPart(definition, null, null, [], 0, null, now))),
        ]));
    }

    private static CloserPart PartOf(DetailDefinition definition, string at, string? name, DetailAnswer answer)
    {
        var rows = CloserRows.Of(definition, answer.Items);
        var rest = definition.IsList ? answer.Items.Count - rows.Count : 0;
        return new CloserPart(
            definition, name, at.Length == 0 ? null : at, rows, answer.HasMore ? null : rest, answer.Failure?.Sentence, answer.ReadAt);
    }

    private async Task<IReadOnlyDictionary<SnapshotPart, IReadOnlyList<KeptResource>>> KeptAsync(
        OnboardingId onboarding, string accountSid, IReadOnlyList<DetailDefinition> definitions, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<SnapshotPart, IReadOnlyList<KeptResource>>();
        var wanted = definitions.Select(definition => definition.Place.Part).OfType<SnapshotPart>().ToHashSet();
        if (wanted.Count == 0)
        {
            return kept;
        }

        foreach (var part in (await parts.NewestAsync(onboarding, accountSid, cancellationToken)).Where(part => wanted.Contains(part.Part)))
        {
            if (await parts.ContentAsync(part.Id, cancellationToken) is { } content)
            {
                kept[part.Part] = [.. PartText.Unpack(content)];
            }
        }

        return kept;
    }
}
