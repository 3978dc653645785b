using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Api;

/// <summary>What <c>/openapi/v1.json</c> says beyond the routes: who may call, what errors look like, which words there are.</summary>
internal static class ApiDescription
{
    private const string Token = "token";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, context, _) =>
        {
            Describe(document, context.ApplicationServices.GetRequiredService<PublicAddress>());
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiDocument document, PublicAddress address)
    {
        document.Info.Title = "Onboarding Tracker";
        document.Info.Version = "v1";
        document.Info.Description = "Everything the screens do. Null means \"not known yet\", never \"no\". Errors are problem details (RFC 9457) "
            + "with a sentence in detail and, where they concern the body, sentences by JSON pointer in errors.";
        document.Servers = [new OpenApiServer { Url = address.Base }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Token] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API token, ot_..., made by the verb create-token. Scope read may GET, write may do the rest too.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
    }
}
