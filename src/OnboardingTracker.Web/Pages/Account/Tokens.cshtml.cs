using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Account;

/// <summary>A person's API tokens: make one, see what there is, revoke.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class TokensModel(IApiTokenStore tokens, CreateApiToken create, RevokeApiToken revoke, IOnboardingReader onboardings, OwnAddress address, TimeProvider clock) : PageModel
{
    private const int ChoicesAtMost = 200;
    private const string All = "all";
    private const string Chosen = "chosen";

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>read or write.</summary>
    [BindProperty]
    public string Scope { get; set; } = "read";

    /// <summary>all or chosen.</summary>
    [BindProperty]
    public string Reach { get; set; } = All;

    /// <summary>Keys of the chosen ones.</summary>
    [BindProperty]
    public IReadOnlyList<string> Onboardings { get; set; } = [];

    [BindProperty]
    public string? Days { get; set; } = "90";

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public IReadOnlyList<OnboardingChoice> Choices { get; private set; } = [];

    /// <summary>The token that was just made, with its text; shown this once.</summary>
    public IssuedToken? Made { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    private string MemberId => CurrentActor.Of(User).Id;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The answer shows the token and is kept nowhere: a redirect would have to carry it in a cookie.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Response.IsShownOnce();
        await LoadAsync(cancellationToken);
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        Made = await create.RunAsync(
            new TokenOwner(MemberId, await address.OfAsync(User)),
            new TokenWish(
                OneLineText.Clean(Name)!,
                ProfileWords.Find<TokenScope>(Scope)!.Value,
                Reach == All ? null : Choices.Where(choice => Onboardings.Contains(choice.Key, StringComparer.Ordinal)).Select(choice => choice.Id).ToHashSet(),
                TimeSpan.FromDays(DaysOf(Days)!.Value)),
            CurrentActor.Of(User),
            cancellationToken);
        (Name, Scope, Reach, Onboardings, Days) = (null, "read", All, [], "90");
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellationToken) =>
        await revoke.RunAsync(MemberId, id, CurrentActor.Of(User), cancellationToken)
            ? this.GoWithNotice(Links.Tokens, T("The token is revoked. Nothing can use it any more."))
            : this.GoWithRefusal(Links.Tokens, T("This token is not here any more."));

    private static int? DaysOf(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= ApiToken.LongestDays ? days : null;

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Tokens = await tokens.ListAsync(MemberId, cancellationToken);
        Choices = await onboardings.NamesAsync(ChoicesAtMost, cancellationToken);
    }

    private sealed class Validator : AbstractValidator<TokensModel>
    {
        public Validator()
        {
            RuleFor(page => page.Name).Must(name => OneLineText.Clean(name) is not null).WithMessage(_ => T("Say what the token is for, for example Nightly report."));
            RuleFor(page => page.Name).OneLine("name", ApiToken.NameMaxLength);
            RuleFor(page => page.Scope).Must(word => ProfileWords.Find<TokenScope>(word) is not null).WithMessage(_ => T("Choose what it may do."));
            RuleFor(page => page.Reach).Must(word => word is All or Chosen).WithMessage(_ => T("Choose all onboardings or some of them."));
            RuleFor(page => page.Onboardings)
                .Must((page, keys) => page.Reach != Chosen || (keys.Count > 0 && keys.All(key => page.Choices.Any(choice => choice.Key == key))))
                .WithMessage(_ => T("Choose at least one onboarding from the list."));
            RuleFor(page => page.Days).Must(days => DaysOf(days) is not null).WithMessage(_ => T("Enter a number of days between 1 and {0}.", ApiToken.LongestDays));
        }
    }
}
