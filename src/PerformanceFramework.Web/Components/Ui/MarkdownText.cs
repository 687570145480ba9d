using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>
/// Text that people typed, with its paragraphs, bold, italics, lists and links. It is built element by element and never as
/// markup, so whatever else is typed stays text; a link leads to a web page or an e-mail address or is no link.
/// </summary>
public sealed partial class MarkdownText : ComponentBase
{
    // A list within a list within a list is as far as anybody means it.
    private const int Deepest = 8;

    private static readonly MarkdownPipeline Pipeline = Build();

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>The words of a text without what makes them bold, a list or a link; each paragraph on a line of its own.</summary>
    public static string Plain(string text) =>
        Parsed(text) is { } blocks
            ? string.Join('\n', blocks.Descendants<LeafBlock>().Select(block => Words(block.Inline)))
            : text;

    private static string Words(ContainerInline? inline) =>
        string.Concat(
            inline
                ?.Descendants()
                .Select(part =>
                    part switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        LineBreakInline => " ",
                        DelimiterInline opening => opening.ToLiteral(),
                        _ => "",
                    }
                )
                ?? []
        );

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Parsed(Text) is not { } blocks)
        {
            builder.OpenElement(10, "p");
            builder.AddContent(11, Text);
            builder.CloseElement();
            return;
        }

        foreach (var block in blocks)
        {
            Add(builder, block, depth: 0);
        }
    }

    // Nested deeper than the parser goes is nothing that anybody means: it is shown as it was typed.
    private static MarkdownDocument? Parsed(string text)
    {
        try
        {
            return Markdown.Parse(Defined().Replace(text, "\\["), Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Headings, quotations, code, pictures and raw HTML are nothing to be made in a commentary: what looks like them is text.
    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.TryRemove<ThematicBreakParser>();
        builder.BlockParsers.TryRemove<QuoteBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        builder.InlineParsers.TryRemove<HtmlEntityParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
        {
            // A line of dashes below a line would make a heading of it.
            paragraphs.ParseSetextHeadings = false;
        }

        return builder.Build();
    }

    private static void Add(RenderTreeBuilder builder, Block block, int depth)
    {
        switch (block)
        {
            case ListBlock list when depth < Deepest:
                builder.OpenElement(0, list.IsOrdered ? "ol" : "ul");
                if (list is { IsOrdered: true, OrderedStart: { } start and not "1" })
                {
                    builder.AddAttribute(1, "start", start);
                }

                foreach (var item in list.OfType<ListItemBlock>())
                {
                    builder.OpenElement(2, "li");
                    foreach (var part in item)
                    {
                        Add(builder, part, depth + 1);
                    }

                    builder.CloseElement();
                }

                builder.CloseElement();
                break;
            case ContainerBlock container:
                foreach (var part in container)
                {
                    Add(builder, part, depth + 1);
                }

                break;
            case LeafBlock { Inline: { } inline }:
                builder.OpenElement(3, "p");
                Add(builder, inline, depth: 0);
                builder.CloseElement();
                break;
        }
    }

    private static void Add(RenderTreeBuilder builder, ContainerInline container, int depth)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.AddContent(4, literal.Content.ToString());
                    break;
                case LineBreakInline:
                    builder.OpenElement(5, "br");
                    builder.CloseElement();
                    break;
                case EmphasisInline emphasis when depth < Deepest:
                    builder.OpenElement(6, emphasis.DelimiterCount > 1 ? "strong" : "em");
                    Add(builder, emphasis, depth + 1);
                    builder.CloseElement();
                    break;
                case LinkInline { IsImage: false } link when AllowedAddress(link.Url) is { } address:
                    builder.OpenElement(7, "a");
                    builder.AddAttribute(8, "href", address);
                    builder.AddAttribute(9, "rel", "noopener noreferrer nofollow");
                    Add(builder, link, depth + 1);
                    builder.CloseElement();
                    break;
                case DelimiterInline opening:
                    // A bracket or a star that nothing closes is one, with what follows it within.
                    builder.AddContent(10, opening.ToLiteral());
                    Add(builder, opening, depth + 1);
                    break;
                case ContainerInline other:
                    Add(builder, other, depth + 1);
                    break;
            }
        }
    }

    // "[Provisional]: 84%" would define an address for links elsewhere, and be shown nowhere.
    [GeneratedRegex(@"(?<!\\)\[(?=(?:\\.|[^\[\]\\])+\]:)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Defined();

    private static string? AllowedAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (
            address.Scheme == Uri.UriSchemeHttp
            || address.Scheme == Uri.UriSchemeHttps
            || address.Scheme == Uri.UriSchemeMailto
        )
            ? address.AbsoluteUri
            : null;
}
