namespace OnboardingTracker.Core.Activity;

/// <summary>
/// Verifies the chain of the activity: that nothing before its head was changed, dropped, inserted or moved. It cannot show that the tail was not cut
/// off or everything written anew by somebody who can write to the database.
/// </summary>
public sealed class VerifyActivity(IActivityChain chain, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Verifies what was written since the last time. A chain that was found broken stays so until all of it is verified and holds.</summary>
    /// <param name="atMost">How many links; the rest is for the next time.</param>
    public async Task<ChainState> NewAsync(int atMost, CancellationToken cancellationToken)
    {
        var known = await chain.StateAsync(cancellationToken);
        if (known.IsBroken)
        {
            return known;
        }

        var head = await chain.HeadAsync(cancellationToken);
        if (known.VerifiedNumber > head.Number)
        {
            return await BreakAsync(known, head.Number + 1, $"Number {known.VerifiedNumber} was verified before, and the chain ends at {head.Number}.", false, cancellationToken);
        }

        if (known.VerifiedNumber > 0 && (await chain.FindAsync(known.VerifiedNumber, cancellationToken))?.Hash != known.VerifiedHash)
        {
            return await BreakAsync(known, known.VerifiedNumber, "It is another link than the one that was verified before.", false, cancellationToken);
        }

        return await WalkAsync(known, head, atMost, false, cancellationToken);
    }

    /// <summary>Verifies all of it, from the first link.</summary>
    public async Task<ChainState> AllAsync(CancellationToken cancellationToken)
    {
        var head = await chain.HeadAsync(cancellationToken);
        return await WalkAsync(ChainState.Unverified with { WholeVerifiedAt = clock.GetUtcNow() }, head, int.MaxValue, true, cancellationToken);
    }

    private async Task<ChainState> WalkAsync(ChainState known, ChainHead head, int atMost, bool isWhole, CancellationToken cancellationToken)
    {
        var (number, hash) = (known.VerifiedNumber, known.VerifiedHash);
        var last = Math.Min(head.Number, number > long.MaxValue - atMost ? head.Number : number + atMost);
        while (number < last)
        {
            var links = await chain.ReadAsync(number, (int)Math.Min(Batch, last - number), cancellationToken);
            if (links.Count == 0)
            {
                return await BreakAsync(known, number + 1, $"Number {number + 1} is missing.", isWhole, cancellationToken);
            }

            var rule = await RuleOfAsync(head, links, cancellationToken);
            foreach (var link in links)
            {
                if (rule.FaultOf(link, number, hash) is { } fault)
                {
                    return await BreakAsync(known, number + 1, fault, isWhole, cancellationToken);
                }

                (number, hash) = (link.Link.Number, link.Link.Hash);
            }
        }

        if (number == head.Number && hash != head.Hash)
        {
            return await BreakAsync(known, number, "It is not the link that the chain ended with.", isWhole, cancellationToken);
        }

        if (await chain.StrayAsync(known.VerifiedNumber, cancellationToken) is { } stray)
        {
            return await BreakAsync(known, stray, "An entry stands there that is not in the chain.", isWhole, cancellationToken);
        }

        // Whoever only asks again writes nothing: the question is open to anybody.
        if (!isWhole && number == known.VerifiedNumber && known.VerifiedAt is not null)
        {
            return known;
        }

        var now = clock.GetUtcNow();
        var holds = known with { VerifiedNumber = number, VerifiedHash = hash, VerifiedAt = now, BrokenNumber = null, Fault = null, BrokenAt = null };
        await chain.KeepStateAsync(holds, isWhole, cancellationToken);
        return holds;
    }

    /// <summary>Deletions and erasures are asked for after the links were read: what was taken away meanwhile is said there.</summary>
    private async Task<LinkRule> RuleOfAsync(ChainHead head, IReadOnlyList<ChainedEntry> links, CancellationToken cancellationToken)
    {
        var missing = links.Where(link => link.Entries.Count == 0).Select(link => LinkRule.OnboardingOf(link.Link)).Distinct(StringComparer.Ordinal).ToList();
        var deletions = missing.Count == 0
            ? new Dictionary<string, long>(StringComparer.Ordinal)
            : await chain.DeletionsAsync(missing, cancellationToken);
        var hasErased = links.Any(link => link.Entries.Any(entry => entry.Salts.Actor is null));
        return new LinkRule(head.Organization, clock.GetUtcNow(), deletions, hasErased ? await chain.LastErasureAsync(cancellationToken) : 0);
    }

    private async Task<ChainState> BreakAsync(ChainState known, long number, string fault, bool isWhole, CancellationToken cancellationToken)
    {
        var broken = known with { BrokenNumber = number, Fault = fault, BrokenAt = clock.GetUtcNow() };
        await chain.KeepStateAsync(broken, isWhole, cancellationToken);
        return broken;
    }
}
