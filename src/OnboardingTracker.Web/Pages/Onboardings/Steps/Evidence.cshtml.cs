using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

// Room for files that are too large by a common mistake: how large one may be is said in a sentence, which a cut connection could not.
[RequestSizeLimit(RequestMaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestMaxBytes, ValueCountLimit = 500)]
[RequirePermission(Permission.WorkOnSteps)]
public sealed class EvidenceModel(AddEvidence addEvidence, TimeProvider clock) : PageModel
{
    private const int RequestMaxBytes = 6 * Evidence.FileMaxBytes;

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    /// <summary>As typed: the day the evidence is from.</summary>
    [BindProperty]
    public string? Dated { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.IsValid(new Validator(clock)))
        {
            return this.PageWithErrors();
        }

        var upload = await EvidenceUpload.ReadAsync(Upload, cancellationToken);
        if (upload is { Refusal: { } refusal })
        {
            if (upload.IsRule)
            {
                this.SayRule(nameof(Upload), refusal);
            }
            else
            {
                ModelState.AddModelError(nameof(Upload), refusal);
            }

            return this.PageWithErrors();
        }

        foreach (var (piece, content) in Pieces(upload))
        {
            var outcome = await addEvidence.RunAsync(Onboarding.Key, Step.Definition, piece, content, CurrentActor.Of(User), cancellationToken);
            if (outcome is not { IsDone: true })
            {
                return outcome is null ? NotFound() : this.PageWithErrors(outcome);
            }
        }

        return this.GoWithNotice($"{StepPlaces.After(Onboarding, onRow: false)}#evidence", T("Evidence added."));
    }

    /// <summary>A note beside a file belongs to the file; a link stands alone.</summary>
    private IEnumerable<(Evidence Piece, ReadOnlyMemory<byte>? Content)> Pieces(EvidenceUpload? upload)
    {
        var (by, now, note, dated) = (CurrentActor.Of(User).Name, clock.GetUtcNow(), OneLineText.Clean(Note), ProfileReading.Day(Dated));
        if (upload is not null)
        {
            yield return (Evidence.File(upload.FileName, upload.ContentType, upload.Content.Length, note ?? "", by, now, dated), upload.Content);
        }
        else if (note is not null)
        {
            yield return (Evidence.Note(note, by, now, dated), null);
        }

        if (OneLineText.Clean(Link) is { } link)
        {
            yield return (Evidence.Link(link, by, now, dated), null);
        }
    }

    private sealed class Validator : AbstractValidator<EvidenceModel>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(page => page.Dated)
                .Say(text => string.IsNullOrEmpty(text) || ProfileReading.Day(text) is not null ? null : T("Enter a day that exists, for example 2027-01-15."))
                .SayRule(text => Evidence.DayFault(ProfileReading.Day(text), clock.GetUtcNow()));
            RuleFor(page => page.Note).LongText("note", Evidence.TextMaxLength);
            RuleFor(page => page.Link).WebLink(Evidence.TextMaxLength);
            RuleFor(page => page.Note)
                .Must((page, note) => (OneLineText.Clean(note) ?? OneLineText.Clean(page.Link)) is not null || page.Upload is not null)
                .WithMessage(T("Add a file, a link or one sentence."));
        }
    }
}
