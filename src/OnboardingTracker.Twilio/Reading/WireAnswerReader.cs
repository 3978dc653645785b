using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>The product's own client: reads Twilio's JSON straight into the records of Wire.</summary>
internal sealed class WireAnswerReader(TwilioClient client) : IAnswerReader
{
    public async Task<Answer<T>> ReadAsync<T>(Question question, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(question, question.Address, cancellationToken);
        return new(Items(question, answer, type), AnswerForm.Next(question, answer.RootElement));
    }

    public async Task<Page<T>> ReadPageAsync<T>(Question question, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(question, question.Address, cancellationToken);
        try
        {
            var next = AnswerForm.Next(question, answer.RootElement);
            var items = Task.Run(
                () =>
                {
                    using (answer)
                    {
                        return Items(question, answer, type);
                    }
                },
                CancellationToken.None);
            return new(items, next);
        }
        catch (UnreadableException)
        {
            answer.Dispose();
            throw;
        }
    }

    private static IReadOnlyList<T> Items<T>(Question question, JsonDocument answer, JsonTypeInfo<T> type) =>
        [.. AnswerForm.Items(question, answer.RootElement).Select(item => Read(item, type))];

    private static T Read<T>(JsonElement element, JsonTypeInfo<T> type)
    {
        try
        {
            return element.Deserialize(type) ?? throw new UnreadableException(Problems.OtherShape());
        }
        catch (JsonException exception)
        {
            throw new UnreadableException(Problems.OtherShape(), exception);
        }
    }
}
