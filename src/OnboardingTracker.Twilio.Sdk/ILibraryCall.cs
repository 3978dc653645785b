using OnboardingTracker.Twilio.Reading;
using Twilio.Base;
using Twilio.Clients;

namespace OnboardingTracker.Twilio.Sdk;

/// <summary>How the library asks for a part, and what its answer is in our records.</summary>
internal interface ILibraryCall<TRecord>
{
    Task<IReadOnlyList<TRecord>> AskAsync(Question question, ITwilioRestClient library);
}

/// <summary>One object.</summary>
internal sealed class LibraryObject<TResource, TRecord>(
    Func<Question, ITwilioRestClient, Task<TResource>> fetch, Func<TResource, TRecord> record) : ILibraryCall<TRecord>
    where TResource : Resource
{
    public async Task<IReadOnlyList<TRecord>> AskAsync(Question question, ITwilioRestClient library) => [record(await fetch(question, library))];
}

/// <summary>One page of a list.</summary>
internal sealed class LibraryList<TResource, TOptions, TRecord>(
    Func<Question, TOptions> options,
    Func<TOptions, ITwilioRestClient, Task<ResourceSet<TResource>>> read,
    Func<TResource, TRecord> record) : ILibraryCall<TRecord>
    where TResource : Resource
    where TOptions : ReadOptions<TResource>
{
    private const int LargestPage = 1000;

    public async Task<IReadOnlyList<TRecord>> AskAsync(Question question, ITwilioRestClient library)
    {
        var asked = options(question);
        asked.PageSize = question.PageSize ?? LargestPage;
        var page = await read(asked, library);
        page.AutoPaging = false;
        return [.. page.Select(record)];
    }
}
