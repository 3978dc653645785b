using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace OnboardingTracker.Web.Ui;

/// <summary>
/// What a page passes on to the next one, in a cookie. The framework's own provider takes the cookie away with every answer that passes nothing on, also
/// when the request had none: an answer that was on its way meanwhile, of another tab or of a page that follows its onboarding, took away what somebody
/// was about to be told.
/// </summary>
internal sealed class PassedOn(CookieTempDataProvider cookies, IOptions<CookieTempDataProviderOptions> options) : ITempDataProvider
{
    public IDictionary<string, object> LoadTempData(HttpContext context) => cookies.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values is { Count: > 0 } || context.Request.Cookies.ContainsKey(options.Value.Cookie.Name!))
        {
            cookies.SaveTempData(context, values);
        }
    }
}
