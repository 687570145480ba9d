namespace PerformanceFramework.Domain.Indicators;

/// <summary>The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 under which information is exempt.</summary>
public enum ExemptParagraph
{
    Individual = 1,
    Identity,
    FinancialAffairs,
    LabourRelations,
    LegalPrivilege,
    NoticesAndOrders,
    Crime,
}

/// <summary>Why, under which paragraph, since when and by whose decision an indicator is an exempt item.</summary>
public sealed record Exemption(ExemptParagraph Paragraph, string Reason, string By, DateOnly On);

public static class ExemptParagraphWords
{
    /// <summary>What the paragraph is about, as the Act has it.</summary>
    public static string Words(this ExemptParagraph paragraph) =>
        paragraph switch
        {
            ExemptParagraph.Individual => "Information relating to any individual",
            ExemptParagraph.Identity => "Information likely to reveal the identity of an individual",
            ExemptParagraph.FinancialAffairs =>
                "Information relating to the financial or business affairs of any particular person, including the authority",
            ExemptParagraph.LabourRelations => "Information relating to labour relations consultations or negotiations",
            ExemptParagraph.LegalPrivilege => "Information covered by legal professional privilege",
            ExemptParagraph.NoticesAndOrders => "Information about a notice, order or direction that is proposed",
            ExemptParagraph.Crime => "Information about the prevention, investigation or prosecution of crime",
            _ => throw new ArgumentOutOfRangeException(nameof(paragraph)),
        };

    /// <summary>The paragraph with its number: "Paragraph 3: Information relating to …".</summary>
    public static string Numbered(this ExemptParagraph paragraph) => $"Paragraph {(int)paragraph}: {paragraph.Words()}";
}
