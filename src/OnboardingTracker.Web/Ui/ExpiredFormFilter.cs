using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OnboardingTracker.Web.Ui;

/// <summary>A form without a right antiforgery token saves nothing, says so, and gives back what was typed, ready to be saved again.</summary>
public sealed class ExpiredFormFilter : IAsyncAlwaysRunResultFilter
{
    private static readonly string[] NeverShownAgain = ["__RequestVerificationToken", "password", "secret", "token", "credential", "kept"];

    /// <summary>Nor these, by their whole name: the code of a second factor.</summary>
    private static readonly string[] NeverShownAgainWhole = ["code"];

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && await FormFaultAsync(context.HttpContext) is { } fault)
        {
            // The form could not be read, so its token could not either: that is what to say, not that the page was open too long.
            context.Result = new StatusCodeResult(fault);
        }
        else if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = new ViewResult
            {
                ViewName = "/Pages/Shared/_ExpiredForm.cshtml",
                StatusCode = StatusCodes.Status400BadRequest,
                ViewData = new ViewDataDictionary<ExpiredForm>(new EmptyModelMetadataProvider(), context.ModelState)
                {
                    Model = await ReadAsync(context.HttpContext),
                },
            };
        }

        await next();
    }

    /// <summary>Null when the form can be read.</summary>
    private static async Task<int?> FormFaultAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode;
        }
        catch (InvalidDataException fault) when (fault.Message.Contains("length limit", StringComparison.Ordinal))
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (IOException)
        {
            // It ends before its last part does.
            return StatusCodes.Status400BadRequest;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static async Task<ExpiredForm> ReadAsync(HttpContext http)
    {
        var address = $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}";
        if (!http.Request.HasFormContentType)
        {
            return new ExpiredForm(address, []);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return new ExpiredForm(
            address,
            [.. form
                .Where(field => !NeverShownAgain.Any(part => field.Key.Contains(part, StringComparison.OrdinalIgnoreCase)) && !NeverShownAgainWhole.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
                .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))]);
    }
}

/// <summary>What was posted, for the person who posted it.</summary>
public sealed record ExpiredForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Fields in which people type; of all others they choose a word that only programs read.</summary>
    private static readonly string[] Typed = ["name", "customer", "note", "reason", "link", "countries", "email"];

    public bool IsWord(string name, string value) => value.Any(char.IsAsciiLetterUpper) && !Typed.Contains(name, StringComparer.OrdinalIgnoreCase);
}
