using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Api;

/// <summary>What <c>/openapi/v1.json</c> says beyond the routes: who may call, what errors look like, which words there are.</summary>
internal static class ApiDescription
{
    private const string Token = "token";
    private const string Problem = "problem";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, context, _) =>
        {
            Describe(document, context.ApplicationServices.GetRequiredService<PublicAddress>());
            return Task.CompletedTask;
        });
    }

    /// <summary>The generator cannot look into our converter: an enum is one of its words, a list of them a list of such.</summary>
    private static void Describe(OpenApiSchema schema, Type type)
    {
        if (WordsOf(type) is { } words)
        {
            (schema.Type, schema.Enum) = (words.Type, words.Enum);
        }
        else if (type.IsGenericType && type.GetGenericArguments() is [var item] && WordsOf(item) is { } wordsOfItem)
        {
            schema.Items = wordsOfItem;
        }
        else if (type.IsAssignableTo(typeof(IRequestBody)))
        {
            schema.AdditionalPropertiesAllowed = false;
        }
    }

    private static OpenApiSchema? WordsOf(Type type)
    {
        var words = Nullable.GetUnderlyingType(type) ?? type;
        return words.IsEnum
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetValues(words).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, words, ApiJson.Options)!)],
            }
            : null;
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = true;
        }

        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponseReference(Problem, context.Document);

        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<PagedAttribute>().Any())
        {
            Add(operation, ParameterLocation.Query, "limit", $"How many at most: 1 to {ListQuery.MaxLimit}, {ListQuery.DefaultLimit} when left out.", JsonSchemaType.Integer);
            Add(operation, ParameterLocation.Query, "cursor", "The nextCursor of the page before.", JsonSchemaType.String);
        }

        if (context.Description.HttpMethod is not "GET")
        {
            Add(operation, ParameterLocation.Header, Idempotency.Header, "A word of your own: the same request sent again within a day gets the first answer.", JsonSchemaType.String);
        }

        if (context.Description.HttpMethod is "PUT" or "DELETE")
        {
            Add(operation, ParameterLocation.Header, "If-Match", "The ETag that was read: 412 when somebody was faster.", JsonSchemaType.String);
        }
    }

    private static void Add(OpenApiOperation operation, ParameterLocation location, string name, string description, JsonSchemaType type)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            In = location,
            Name = name,
            Description = description,
            Schema = new OpenApiSchema { Type = type },
        });
    }

    private static void Describe(OpenApiDocument document, PublicAddress address)
    {
        document.Info.Title = "Onboarding Tracker";
        document.Info.Version = "v1";
        document.Info.Description = "Everything the screens do. Null means \"not known yet\", never \"no\". Errors are problem details (RFC 9457) "
            + "with a sentence in detail and, where they concern the body, sentences by JSON pointer in errors.";
        document.Servers = [new OpenApiServer { Url = address.Base }];

        document.AddComponent(Token, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API token, ot_..., made by the verb create-token. Scope read may GET, write may do the rest too.",
        });
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
        document.AddComponent(Problem, new OpenApiResponse
        {
            Description = "It was not done; detail says why.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new OpenApiMediaType { Schema = ProblemSchema() },
            },
        });
    }

    private static OpenApiSchema ProblemSchema()
    {
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "detail" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = text,
                ["title"] = text,
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["detail"] = text,
                ["instance"] = text,
                ["traceId"] = text,
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "Sentences by JSON pointer into the body, or by the name of a query parameter.",
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = text },
                },
            },
        };
    }
}
