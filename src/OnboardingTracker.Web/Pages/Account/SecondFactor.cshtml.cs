using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Account;

/// <summary>Set up, renew and turn off the codes of an app.</summary>
[RequireRecentSignIn]
[AllowOneFactor]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class SecondFactorModel(
    SecondFactor secondFactor, Passkeys passkeys, UserManager<Member> members, SessionStart sessions, SignInPolicies policies, WrongPasswords wrongPasswords) : PageModel
{
    private const int Group = 4;

    [BindProperty]
    public string? Code { get; set; }

    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    public PreparedKey? Prepared { get; private set; }

    /// <summary>The address of the key; there when a key is prepared.</summary>
    public QrCode? Qr => Prepared is null ? null : QrCode.Of(Prepared.Address);

    /// <summary>Just made, and not to be read again.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>Nothing else is open until there are two factors.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>Who has a passkey where two factors are required sets nothing up by their password alone.</summary>
    public bool MustConfirm { get; private set; }

    /// <summary>Readable for who types it.</summary>
    public static string InGroups(string key) => string.Join(' ', key.Chunk(Group).Select(part => new string(part)));

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostPrepareAsync(CancellationToken cancellationToken)
    {
        var member = await LoadAsync(cancellationToken);
        if (!IsOn && !MustConfirm)
        {
            await secondFactor.PrepareAsync(member);
        }

        return this.Go(Links.SecondFactor);
    }

    public async Task<IActionResult> OnPostOnAsync(CancellationToken cancellationToken)
    {
        var member = await LoadAsync(cancellationToken);
        if (IsOn || MustConfirm)
        {
            return this.Go(Links.SecondFactor);
        }

        var tried = wrongPasswords.CountCode(member.NormalizedEmail ?? "", NetworkOf.Caller(HttpContext));
        if (tried.Wait is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            var minutes = (int)Math.Ceiling(wait.TotalMinutes);
            var sentence = Count(minutes, "Too many tries. Wait {0} minute, then try again.", "Too many tries. Wait {0} minutes, then try again.");
            return this.PageWithErrors(sentence, StatusCodes.Status429TooManyRequests);
        }

        if (await secondFactor.SwitchOnAsync(member, Code ?? "", cancellationToken) is not { } codes)
        {
            ModelState.AddModelError(nameof(Code), T("This code is not right, or it was used already. Wait for the next one."));
            return this.PageWithErrors();
        }

        wrongPasswords.Forgive(tried);
        return await ShowAsync(member, codes);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        var member = await LoadAsync(cancellationToken);
        return IsOn ? await ShowAsync(member, await secondFactor.NewRecoveryCodesAsync(member)) : this.Go(Links.SecondFactor);
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken)
    {
        var member = await LoadAsync(cancellationToken);
        if (IsOn)
        {
            await secondFactor.SwitchOffAsync(member);
            await sessions.BeginAsync(member, hasTwoFactors: (await passkeys.OfAsync(member)).Count > 0);
        }

        return this.GoWithNotice(Links.SecondFactor, T("The second factor is off. Other sessions have ended."));
    }

    /// <summary>The change ended every session; this one goes on under a new id.</summary>
    private async Task<IActionResult> ShowAsync(Member member, IReadOnlyList<string> codes)
    {
        await sessions.BeginAsync(member, hasTwoFactors: true);
        Response.Headers.CacheControl = SecurityHeaders.NeverKept;
        (Codes, IsOn) = (codes, true);
        return Page();
    }

    private async Task<Member> LoadAsync(CancellationToken cancellationToken)
    {
        var member = await members.GetUserAsync(User) ?? throw new InvalidOperationException("The person who is signed in is not there any more.");
        IsRequired = CurrentSession.Of(HttpContext) is { HasTwoFactors: false } && (await policies.ReadAsync(cancellationToken)).RequiresTwoFactors;
        MustConfirm = IsRequired && (await passkeys.OfAsync(member)).Count > 0;
        IsOn = member.TwoFactorEnabled;
        CodesLeft = IsOn ? await secondFactor.CountRecoveryCodesAsync(member) : 0;
        Prepared = MustConfirm ? null : await secondFactor.PreparedAsync(member);
        if (Prepared is not null)
        {
            Response.Headers.CacheControl = SecurityHeaders.NeverKept;
        }

        return member;
    }
}
