using System.Reflection;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;

namespace OnboardingTracker.Web.Api.Json;

/// <summary>A request's body, read strictly and validated: either the value or the problem to answer with.</summary>
internal sealed class ApiBody<T> : IApiBody, IBindableFromHttpContext<ApiBody<T>>, IEndpointParameterMetadataProvider
    where T : class, IRequestBody
{
    private readonly T? value;

    private ApiBody(T? value, IResult? refusal, ReadOnlyMemory<byte> sent)
    {
        this.value = value;
        Refusal = refusal;
        Sent = sent;
    }

    public IResult? Refusal { get; }

    public ReadOnlyMemory<byte> Sent { get; }

    /// <summary>Only asked for by handlers, which run when there is no refusal.</summary>
    public T Value => value ?? throw new InvalidOperationException("This body was refused.");

    public static async ValueTask<ApiBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var bytes = await BodyBytes.ReadAsync(context, ApiJson.MaxBytes);
        if (bytes is null)
        {
            return Refuse(context, StatusCodes.Status413PayloadTooLarge, ProblemKind.TooLarge, "The body is larger than 1 MB.");
        }

        if (bytes.Value.Length > 0 && !context.Request.HasJsonContentType())
        {
            return Refuse(context, StatusCodes.Status415UnsupportedMediaType, ProblemKind.MediaType, "Send application/json.");
        }

        var json = JsonSyntax.WithoutMark(bytes.Value);
        if (JsonSyntax.Complaint(json.Span, T.Example) is { } complaint)
        {
            return Refuse(context, StatusCodes.Status400BadRequest, ProblemKind.Unreadable, complaint);
        }

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = ApiJson.MaxDepth });
        var errors = JsonShape.Errors(document.RootElement, typeof(T));
        if (errors.Count > 0)
        {
            return new ApiBody<T>(null, Problems.Invalid(context, StatusCodes.Status400BadRequest, ProblemKind.Unreadable, errors), json);
        }

        var read = document.RootElement.Deserialize<T>(ApiJson.Options)!;
        var validator = context.RequestServices.GetRequiredService<IValidator<T>>();
        var result = await validator.ValidateAsync(read, context.RequestAborted);
        return result.IsValid
            ? new ApiBody<T>(read, null, json)
            : new ApiBody<T>(null, Problems.Invalid(context, StatusCodes.Status422UnprocessableEntity, ProblemKind.Validation, JsonPointers.Of(result)), json);
    }

    /// <summary>Optional to the routing, so that a missing type is answered by the sentence above and not by an empty 415.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T), isOptional: true));

    private static ApiBody<T> Refuse(HttpContext context, int status, ProblemKind kind, string sentence) =>
        new(null, Problems.Of(context, status, kind, sentence), default);
}

/// <summary>What the filter sees of a body, whatever its type.</summary>
internal interface IApiBody
{
    /// <summary>The problem to answer with; null when the body is good.</summary>
    IResult? Refusal { get; }

    /// <summary>The bytes as they came; nothing for what is not read from the body.</summary>
    ReadOnlyMemory<byte> Sent => default;
}

/// <summary>A type that a request's body may become; it holds only what may be set.</summary>
internal interface IRequestBody
{
    /// <summary>A short example, for the sentence that asks for it.</summary>
    static abstract string Example { get; }
}
