namespace OnboardingTracker.Core.Activity;

/// <summary>Whether one link follows from the one before, and whether what stands beside it is what it was made of.</summary>
/// <param name="Now">Networks are forgotten <see cref="ForgetNetworks.Keeps"/> after the act.</param>
/// <param name="Deletions">Deleted onboardings, by subject, with the number of the link that says so.</param>
/// <param name="LastErasure">Number of the latest link that says that a person was erased.</param>
public sealed record LinkRule(Guid Organization, DateTimeOffset Now, IReadOnlyDictionary<string, long> Deletions, long LastErasure)
{
    /// <returns>What does not hold, in a sentence; null when all does.</returns>
    public string? FaultOf(ChainedEntry found, long previousNumber, string previousHash)
    {
        var link = found.Link;
        if (link.Number != previousNumber + 1)
        {
            return $"Number {previousNumber + 1} is missing.";
        }

        if (link.HashAfter(Organization, previousHash) != link.Hash)
        {
            return "Its hash does not follow from the link before and its own content.";
        }

        return found.Entries switch
        {
            [] => IsDeleted(link) ? null : "The entry is missing, and nobody deleted its onboarding.",
            [var only] => FaultOf(only, link) ?? FaultOfNetwork(found),
            _ => "Several entries carry its number.",
        };
    }

    /// <summary>The onboarding of a link's subject, without the step.</summary>
    public static string OnboardingOf(ChainLink link)
    {
        var step = link.Subject.IndexOf("/step/", StringComparison.Ordinal);
        return step < 0 ? link.Subject : link.Subject[..step];
    }

    private bool IsDeleted(ChainLink link) => Deletions.TryGetValue(OnboardingOf(link), out var number) && number > link.Number;

    private string? FaultOf(SaltedEntry stored, ChainLink link)
    {
        var (entry, salts) = stored;
        if (ChainLink.MicrosecondsOf(entry.At) != link.At)
        {
            return "The time of the entry was changed.";
        }

        if (ChainLink.SubjectOf(entry) != link.Subject)
        {
            return "What the entry is about was changed.";
        }

        if (salts.Sentence is null || ChainLink.ActionOf(entry, salts.Sentence) != link.Action)
        {
            return "What the entry says was changed.";
        }

        if (ChainLink.DigestOf(salts.Before, entry.Before) != link.Before || ChainLink.DigestOf(salts.After, entry.After) != link.After)
        {
            return "What stood there before or after was changed.";
        }

        if (ChainLink.DigestOf(salts.Why, entry.Detail) != link.Why)
        {
            return "The reason was changed.";
        }

        var holds = salts.Actor is { } salt ? ChainLink.ActorOf(entry, salt) == link.Actor : IsErased(entry, link);
        return holds ? null : "Who did it was changed.";
    }

    /// <summary>Without a salt the name cannot be told from the digest any more; that is so only where somebody was erased since, and then no name stands there.</summary>
    private bool IsErased(ActivityEntry entry, ChainLink link) => link.Number < LastErasure
        && entry is { ActorId: null, TokenId: null, ActorName: ActivityEntry.ErasedName }
        && link.Actor.StartsWith(Onboardings.ProfileWords.Of(entry.ActorKind) + ":", StringComparison.Ordinal);

    private string? FaultOfNetwork(ChainedEntry found)
    {
        if (found.Network is { } network)
        {
            return ChainLink.DigestOf(network.Salt, network.Network) == found.Link.From ? null : "From where it was done was changed.";
        }

        var forgotten = ChainLink.MicrosecondsOf(Now - ForgetNetworks.Keeps);
        return found.Link.From is null || found.Link.At <= forgotten || found.Entries[0].Salts.Actor is null
            ? null
            : "From where it was done is missing before its time.";
    }
}
