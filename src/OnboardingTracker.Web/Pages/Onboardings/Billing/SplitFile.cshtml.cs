using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Exports;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>The split of a month as a file, CSV or XLSX: what the page shows.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class SplitFileModel(SplitReading reading, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string month, string format, CancellationToken cancellationToken)
    {
        var months = ReadableMonths.Of(month, clock.GetUtcNow());
        if (months.Fault is not null || format is not ("csv" or "xlsx"))
        {
            return NotFound();
        }

        var asked = BillingMonth.Of(months.Chosen);
        var current = this.Current();
        var view = await reading.OfAsync(current, asked, anew: false, cancellationToken);

        // A file that leaves something out would be booked as if it were whole.
        if (view.Report is not { } report || view.Failures.Count > 0)
        {
            return this.GoWithRefusal(Links.CostSplit(current.Key, asked), view.Problem ?? T("There is no file, because not everything could be read. The reasons are below."));
        }

        var file = new MemoryStream();
        await (format == "csv" ? SplitCsv.WriteAsync(report, file, cancellationToken) : SplitWorkbook.WriteAsync(report, file, cancellationToken));
        file.Position = 0;
        return File(file, format == "csv" ? SplitCsv.ContentType : SplitWorkbook.ContentType, report.FileName(format));
    }
}
