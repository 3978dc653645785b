using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core;
using OnboardingTracker.Storage.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Changes the password of the person who is signed in. All their other sessions end with the old one.</summary>
public sealed class OwnPassword(UserManager<Member> members, SessionStart sessions, WrongPasswords wrongPasswords)
{
    /// <summary>Whether there is one to change; who came by a provider sets their first.</summary>
    public async Task<bool> IsThereAsync(HttpContext context) => (await members.SignedInAsync(context.User)).PasswordHash is not null;

    /// <param name="current">Not asked for where there is none yet.</param>
    public async Task<SignInAnswer> ChangeAsync(HttpContext context, string? current, string wanted)
    {
        var member = await members.SignedInAsync(context.User);
        if (member.PasswordHash is null)
        {
            return await GoOnAsync(context, member, await members.AddPasswordAsync(member, wanted));
        }

        var tried = wrongPasswords.Count(member.NormalizedEmail ?? "", NetworkOf.Caller(context), isKnown: true);
        if (tried.Wait is not null)
        {
            return new SignInAnswer(Outcome.Refuse(SignInSentences.TooMany(tried)), tried.Wait);
        }

        if (!await members.CheckPasswordAsync(member, current ?? ""))
        {
            return new SignInAnswer(Outcome.Refuse(T("The present password is not right.")));
        }

        wrongPasswords.Forgive(tried);
        return await GoOnAsync(context, member, await members.ChangePasswordAsync(member, current!, wanted));
    }

    private async Task<SignInAnswer> GoOnAsync(HttpContext context, Member member, IdentityResult changed)
    {
        if (!changed.Succeeded)
        {
            return new SignInAnswer(Outcome.Refuse(string.Join(' ', changed.Errors.Select(error => error.Description))));
        }

        // The change gave the person another security stamp, which ended every session; this one goes on under a new id.
        await sessions.BeginAsync(member, CurrentSession.Of(context)!.HasTwoFactors);
        return new SignInAnswer(Outcome.Done);
    }
}
