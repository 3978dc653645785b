namespace OnboardingTracker.Web.Hosting;

/// <summary>Refuses writes that a browser says another site began; what has no such header is no browser, or an old one that antiforgery answers.</summary>
internal sealed class CrossSiteRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        var isUnsafe = !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));
        if (!isUnsafe || context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
