using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
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
public sealed class SecondFactorModel(OwnFactors factors) : PageModel
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
        await LoadAsync(cancellationToken);
        if (!IsOn && !MustConfirm)
        {
            await factors.PrepareCodesAsync();
        }

        return this.Go(Links.SecondFactor);
    }

    public async Task<IActionResult> OnPostOnAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (IsOn || MustConfirm)
        {
            return this.Go(Links.SecondFactor);
        }

        var answer = await factors.SwitchCodesOnAsync(Code, cancellationToken);
        if (answer.RetryAfter is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return this.PageWithErrors(answer.Outcome.Refusal, StatusCodes.Status429TooManyRequests);
        }

        if (!answer.Outcome.IsDone)
        {
            ModelState.AddModelError(nameof(Code), answer.Outcome.Refusal!);
            return this.PageWithErrors();
        }

        return Show(answer.Codes);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return IsOn && !MustConfirm ? Show(await factors.NewRecoveryCodesAsync()) : this.Go(Links.SecondFactor);
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!IsOn || MustConfirm)
        {
            return this.Go(Links.SecondFactor);
        }

        await factors.SwitchCodesOffAsync();
        return this.GoWithNotice(Links.SecondFactor, T("The second factor is off. Other sessions have ended."));
    }

    private PageResult Show(IReadOnlyList<string> codes)
    {
        Response.Headers.CacheControl = SecurityHeaders.NeverKept;
        (Codes, IsOn) = (codes, true);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var state = await factors.ReadAsync(cancellationToken);
        (IsOn, CodesLeft, Prepared) = (state.HasCodes, state.RecoveryCodesLeft, state.Prepared);
        (IsRequired, MustConfirm) = (state.IsRequired, state.MustConfirm);
        if (Prepared is not null)
        {
            Response.Headers.CacheControl = SecurityHeaders.NeverKept;
        }
    }
}
