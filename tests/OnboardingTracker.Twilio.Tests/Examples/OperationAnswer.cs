using System.Text.Json.Nodes;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>An operation of Twilio: the product that answers it, its operationId, method and path.</summary>
/// <param name="Path">With the placeholders named as in Twilio's files.</param>
internal sealed record TwilioOperation(string Product, string Name, string Method, string Path)
{
    public override string ToString() => $"{Name} ({Product})";
}

/// <summary>One answer of an operation as somebody wrote it down.</summary>
/// <param name="Name">Twilio's own name for it: "readFull".</param>
/// <param name="Source">Where it stands.</param>
internal sealed record OperationAnswer(string Name, int Status, JsonNode Answer, string Source);
