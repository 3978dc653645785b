using FluentValidation;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;

namespace OnboardingTracker.Web.Api;

/// <summary>Registers what the API needs beside the use cases.</summary>
public static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.AddProblemDetails();
        services.AddOpenApi("v1", ApiDescription.Configure);
        services.AddRateLimiter(ApiLimits.Configure);
        return services
            .AddScoped<StepWrites>()
            .AddSingleton<IValidator<OnboardingRequest>, OnboardingRequestValidator>()
            .AddSingleton<IValidator<ConnectionRequest>, ConnectionRequestValidator>()
            .AddSingleton<IValidator<OrganizationRequest>, OrganizationRequestValidator>()
            .AddSingleton<IValidator<ConfirmationRequest>, ConfirmationRequestValidator>()
            .AddSingleton<IValidator<DenialRequest>, DenialRequestValidator>()
            .AddSingleton<IValidator<NotNeededRequest>, NotNeededRequestValidator>()
            .AddSingleton<IValidator<EvidenceRequest>, EvidenceRequestValidator>()
            .AddSingleton<IValidator<DueDateRequest>, DueDateRequestValidator>()
            .AddSingleton<IValidator<CommentRequest>, CommentRequestValidator>()
            .AddSingleton<IValidator<DisagreementRequest>, DisagreementRequestValidator>()
            .AddSingleton<IValidator<ReadNoticesRequest>, ReadNoticesRequestValidator>()
            .AddSingleton<IValidator<InvitationsRequest>, InvitationsRequestValidator>()
            .AddSingleton<IValidator<InvitationLinkRequest>, InvitationLinkRequestValidator>();
    }
}
