using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The accounts of invited people, by the sign-in library.</summary>
internal sealed class InvitedAccounts(UserManager<Member> members, OwnerAccounts accounts) : IMemberAccounts
{
    public async Task<MemberAccount?> FindAsync(string address, CancellationToken cancellationToken) => Of(await members.FindByEmailAsync(address));

    public async Task<MemberAccount?> FindByIdAsync(string memberId, CancellationToken cancellationToken) => Of(await members.FindByIdAsync(memberId));

    public Task<Outcome> CheckAsync(string address, string? name, string password) => accounts.CheckAsync(address, name, password);

    public async Task<(Outcome Outcome, MemberAccount? Account)> CreateAsync(string address, string? name, string password)
    {
        var member = OwnerAccounts.New(address, name);

        // Whoever opened the link reads the mail of this address, or was handed the link by somebody who vouches for it.
        member.EmailConfirmed = true;
        var made = await members.CreateAsync(member, password);
        return made.Succeeded ? (Outcome.Done, Of(member)) : (OwnerAccounts.Say(made.Errors), null);
    }

    internal static MemberAccount? Of(Member? member) => member is null ? null : new MemberAccount(member.Id, member.Email ?? "", member.DisplayName);
}
