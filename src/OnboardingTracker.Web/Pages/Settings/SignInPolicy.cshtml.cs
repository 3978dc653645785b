using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Settings;

/// <summary>Whether everybody needs two factors.</summary>
[RequireRecentSignIn]
[RequirePermission(Permission.ManageSettings)]
public sealed partial class SignInPolicyModel(SignInPolicies policies, ILogger<SignInPolicyModel> logger) : PageModel
{
    private const string Two = "two";
    private const string Any = "any";

    [BindProperty]
    public string Factors { get; set; } = Any;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Factors = (await policies.ReadAsync(cancellationToken)).RequiresTwoFactors ? Two : Any;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var policy = new SignInPolicy(RequiresTwoFactors: Factors == Two);
        await policies.SaveAsync(policy, cancellationToken);
        var changedBy = CurrentActor.Of(User).Id;
        LogChanged(logger, changedBy, policy.RequiresTwoFactors);
        return this.GoWithNotice(Links.SignInPolicy, T("Saved."));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Member {MemberId} set the sign-in policy: two factors required {RequiresTwoFactors}")]
    private static partial void LogChanged(ILogger logger, string memberId, bool requiresTwoFactors);
}
