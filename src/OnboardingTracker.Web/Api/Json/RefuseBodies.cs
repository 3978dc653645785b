namespace OnboardingTracker.Web.Api.Json;

/// <summary>Answers with the problem of a body that could not be read or breaks a rule, before the handler sees it.</summary>
internal sealed class RefuseBodies : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<IApiBody>().FirstOrDefault(body => body.Refusal is not null) is { } refused
            ? refused.Refusal
            : await next(context);
}
