using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OnboardingTracker.Core;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Ui;

/// <summary>The few moves every page makes: what it is about, is the form right, show it again, go on with a notice.</summary>
public static class PageModelExtensions
{
    public const string NoticeKey = "Notice";
    public const string RefusalKey = "Refusal";
    public const string ErrorOrderKey = "ErrorOrder";
    private const string RuleRefusalKey = "RuleRefusal";
    private const string RuleSentencesKey = "RuleSentences";

    public static CurrentOnboarding Current(this PageModel page) => page.HttpContext.Features.GetRequiredFeature<CurrentOnboarding>();

    /// <summary>Puts the sentences of a validator beside their fields.</summary>
    public static bool IsValid<TPage>(this TPage page, IValidator<TPage> validator)
        where TPage : PageModel
    {
        var failures = validator.Validate(page).Errors;
        foreach (var failure in failures)
        {
            if (failure.ErrorCode == Rules.OfRule)
            {
                page.SayRule(FieldOf(failure), failure.ErrorMessage);
            }
            else
            {
                page.ModelState.AddModelError(FieldOf(failure), failure.ErrorMessage);
            }
        }

        // The rules stand in the order of the page; model state forgets it.
        page.ViewData[ErrorOrderKey] = failures.Select(FieldOf).ToList();

        return page.ModelState.IsValid;
    }

    /// <summary>The same page with everything typed, its errors and status 422, or 409 when somebody was faster.</summary>
    public static IActionResult PageWithErrors(this PageModel page, string? refusal = null, int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (refusal is not null)
        {
            page.ModelState.AddModelError("", refusal);
        }

        var result = page.Page();
        result.StatusCode = status;
        return result;
    }

    /// <summary>The same with the refusal of a rule of Core.</summary>
    public static IActionResult PageWithErrors(this PageModel page, Outcome refused, int status = StatusCodes.Status422UnprocessableEntity)
    {
        page.SayRule("", refused.Refusal!);
        return page.PageWithErrors(status: status);
    }

    /// <summary>A sentence of Core beside a field. It is English in every language, so the page says that it is no text of its own.</summary>
    public static void SayRule(this PageModel page, string field, string sentence)
    {
        page.ModelState.AddModelError(field, sentence);
        page.ViewData[RuleSentencesKey] = (HashSet<string>)[.. page.ViewData[RuleSentencesKey] as HashSet<string> ?? [], sentence];
    }

    public static bool IsOfRule(this ViewDataDictionary viewData, string sentence) =>
        viewData[RuleSentencesKey] is HashSet<string> said && said.Contains(sentence);

    public static IActionResult Go(this PageModel page, string address) => page.LocalRedirect($"~{address}");

    /// <summary>Post/Redirect/Get, with a sentence that the next page shows once.</summary>
    public static IActionResult GoWithNotice(this PageModel page, string address, string notice)
    {
        page.TempData[NoticeKey] = notice;
        return page.Go(address);
    }

    /// <summary>The same for something that was not done, and why.</summary>
    public static IActionResult GoWithRefusal(this PageModel page, string address, string refusal)
    {
        page.TempData[RefusalKey] = refusal;
        return page.Go(address);
    }

    /// <summary>The same with the refusal of a rule of Core.</summary>
    public static IActionResult GoWithRefusal(this PageModel page, string address, Outcome refused)
    {
        page.TempData[RuleRefusalKey] = refused.Refusal;
        return page.Go(address);
    }

    /// <summary>Where a form asked to go back to, when that is inside the product; else the given place.</summary>
    public static string Back(this PageModel page, string? asked, string otherwise) =>
        asked is not null && asked.StartsWith('/') && page.Url.IsLocalUrl(asked) ? asked : otherwise;

    /// <summary>"Form.Name" of a shared form is the field "Name" of the page.</summary>
    private static string FieldOf(ValidationFailure failure) => failure.PropertyName.Split('.')[^1];

    public static string? Notice(this ITempDataDictionary tempData) => tempData[NoticeKey] as string;

    public static string? Refusal(this ITempDataDictionary tempData) => tempData[RefusalKey] as string;

    public static string? RuleRefusal(this ITempDataDictionary tempData) => tempData[RuleRefusalKey] as string;
}
