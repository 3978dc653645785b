using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Storage.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The passkeys of people: made, named, removed, and recognized at sign-in. All that is WebAuthn about it is the library's.</summary>
public sealed class Passkeys(SignInManager<Member> signIn, UserManager<Member> members)
{
    public const int AtMost = 20;
    public const int NameMaxLength = 60;

    /// <summary>What the browser needs to ask for a passkey that opens this site, whoever's.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>What the browser needs to make one for this person.</summary>
    public Task<string> OfferAsync(Member member) => signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
    {
        Id = member.Id,
        Name = member.Email ?? member.DisplayName,
        DisplayName = member.DisplayName,
    });

    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Member member) => [.. (await members.GetPasskeysAsync(member)).OrderBy(passkey => passkey.CreatedAt)];

    /// <summary>Whose passkey answered; null when it answered wrongly, to nothing that was asked, or is nobody's here.</summary>
    /// <param name="credential">The answer as JSON, from the browser.</param>
    public async Task<Member?> RecognizeAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential))
        {
            return null;
        }

        try
        {
            var answer = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!answer.Succeeded)
            {
                return null;
            }

            // The authenticator counts how often it was used; a count that falls back is a copy, which the library then refuses.
            await members.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
            return answer.User;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked, or more than five minutes ago.
            return null;
        }
    }

    /// <summary>Keeps the passkey that the browser made.</summary>
    public async Task<Outcome> AddAsync(Member member, string? credential, string? name)
    {
        var called = string.IsNullOrWhiteSpace(name) ? T("Passkey") : name.Trim();
        if (OneLineText.Fault("name", called, NameMaxLength) is { } fault)
        {
            return Outcome.Refuse(fault);
        }

        if ((await members.GetPasskeysAsync(member)).Count >= AtMost)
        {
            return Outcome.Refuse(T("You have {0} passkeys, and that is as many as one can have. Remove one first.", AtMost));
        }

        if (await ReadAsync(credential) is not { } passkey)
        {
            return Outcome.Refuse(T("The passkey could not be made. Try again."));
        }

        passkey.Name = called;
        var kept = await members.AddOrUpdatePasskeyAsync(member, passkey);
        return kept.Succeeded ? Outcome.Done : Outcome.Refuse(T("The passkey could not be made. Try again."));
    }

    /// <returns>False when the person has no such passkey.</returns>
    public async Task<bool> RemoveAsync(Member member, byte[] id) =>
        await members.GetPasskeyAsync(member, id) is not null && (await members.RemovePasskeyAsync(member, id)).Succeeded;

    private async Task<UserPasskeyInfo?> ReadAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential))
        {
            return null;
        }

        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            return made is { Succeeded: true, Passkey.IsUserVerified: true } ? made.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked, or more than five minutes ago.
            return null;
        }
    }
}
