namespace OnboardingTracker.Core.People;

/// <summary>The accounts of people, as far as an invitation has to do with them.</summary>
public interface IMemberAccounts
{
    /// <summary>Whose address this is; null when nobody has it.</summary>
    Task<MemberAccount?> FindAsync(string address, CancellationToken cancellationToken);

    /// <summary>Somebody by their id; null when they are not there any more.</summary>
    Task<MemberAccount?> FindByIdAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>Everything that making the account would refuse, without making it.</summary>
    Task<Outcome> CheckAsync(string address, string? name, string password);

    /// <summary>Makes an account, in the transaction of the scope where there is one.</summary>
    /// <returns>The account, or the sentence why not.</returns>
    Task<(Outcome Outcome, MemberAccount? Account)> CreateAsync(string address, string? name, string password);
}

/// <summary>Somebody who can sign in.</summary>
public sealed record MemberAccount(string Id, string Address, string Name)
{
    public bool HasAddress(string address) => Text.EmailText.Normalize(Address) == Text.EmailText.Normalize(address);
}
