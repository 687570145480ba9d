using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What is asked of a definition card, whatever the state of its indicator.</summary>
internal sealed class IndicatorCardValidator : AbstractValidator<IndicatorCard>
{
    public IndicatorCardValidator()
    {
        RuleFor(c => c.Name).IsWritten("the name", Indicator.NameLength);
        RuleFor(c => c.Definition).MayBeWritten("the definition", Indicator.DefinitionLength);
        RuleFor(c => c.Owner).MayBeWritten("the owner", Indicator.OwnerLength);
        RuleFor(c => c.Collectors).MayBeWritten("the list of collectors", Indicator.CollectorsLength);
        RuleFor(c => c.Approver).MayBeWritten("the approver", Indicator.OwnerLength);
        RuleFor(c => c.Justification).MayBeWritten("the justification", Indicator.JustificationLength);
        RuleFor(c => c.WhatGoodIs).MayBeWritten("what good is", Indicator.WhatGoodIsLength);
        RuleFor(c => c.Source).MayBeWritten("the source", Indicator.SourceLength);
        RuleFor(c => c.Licence).MayBeWritten("the licence", Indicator.LicenceLength);
        RuleFor(c => c.Unit.Label)
            .MayBeWritten("the label of the unit", Unit.LabelLength)
            .OverridePropertyName(IndicatorCardRule.UnitLabel);
        RuleFor(c => c.Fraction == null ? "" : c.Fraction.NumeratorLabel)
            .MayBeWritten("the numerator", Indicator.PartLabelLength)
            .OverridePropertyName(IndicatorCardRule.NumeratorLabel);
        RuleFor(c => c.Fraction == null ? "" : c.Fraction.DenominatorLabel)
            .MayBeWritten("the denominator", Indicator.PartLabelLength)
            .OverridePropertyName(IndicatorCardRule.DenominatorLabel);
        RuleFor(c => c.Kind).IsInEnum().WithMessage("Choose the kind.");
        RuleFor(c => c.Unit.Kind)
            .IsInEnum()
            .WithMessage("Choose the unit.")
            .OverridePropertyName(nameof(IndicatorCard.Unit));
        RuleFor(c => c.Polarity).IsInEnum().WithMessage("Choose the polarity.");
        RuleFor(c => c.Frequency).IsInEnum().WithMessage("Choose the frequency.");
        RuleFor(c => c.Aggregation).IsInEnum().WithMessage("Choose what a value stands for.");
        RuleFor(c => c.Impact).IsInEnum().WithMessage("Choose the impact.");
        RuleFor(c => c)
            .Custom(
                (card, context) =>
                {
                    foreach (var problem in IndicatorCardRule.Problems(card))
                    {
                        context.AddFailure(problem.Field, problem.Sentence);
                    }
                }
            );
    }
}
