using System.Reflection;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Api.Json;

/// <summary>A file as the body of a request: its bytes as they came, or the problem to answer with.</summary>
internal sealed class FileBody : IApiBody, IBindableFromHttpContext<FileBody>
{
    private FileBody(IResult? refusal, ReadOnlyMemory<byte> sent) => (Refusal, Sent) = (refusal, sent);

    public IResult? Refusal { get; }

    public ReadOnlyMemory<byte> Sent { get; }

    public static async ValueTask<FileBody?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        await BodyBytes.ReadAsync(context, Evidence.FileMaxBytes) is { } bytes
            ? new FileBody(null, bytes)
            : new FileBody(Problems.Of(context, StatusCodes.Status413PayloadTooLarge, ProblemKind.TooLarge, "The file is larger than 10 MB."), default);
}
