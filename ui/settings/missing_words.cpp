#include "ui/settings/missing_words.h"

#include "app/desk/setup/setup_answers.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/registers/receiving.h"
#include "ui/settings/missing_dialog.h"

namespace jcic::ui {

using desk::SetupLine;
using domain::SetupStep;

bool is_received_here(SetupStep step, const desk::Snapshot& snapshot) {
    return (step == SetupStep::card || step == SetupStep::envelope) && may_receive(snapshot);
}

QString way_words(const domain::SetupInfo& info) {
    const std::pair<SetupStep, QString> ways[]{{SetupStep::recovery, MissingDialog::tr("製作兩半…")},
                                               {SetupStep::request, MissingDialog::tr("存申請檔…")},
                                               {SetupStep::certificate, MissingDialog::tr("匯入憑證…")},
                                               {SetupStep::calendar, MissingDialog::tr("匯入日曆…")},
                                               {SetupStep::fingerprint, MissingDialog::tr("顯示指紋")}};
    for (const auto& [step, words] : ways)
        if (step == info.step) return words;
    if (desk::step_of(info) != nullptr) return MissingDialog::tr("登記…");
    return info.book != nullptr ? MissingDialog::tr("到登記簿") : QString();
}

QString hint_for(const domain::SetupInfo& info, const SetupLine& line) {
    QStringList out;
    if (!line.done) out << (line.waits ? MissingDialog::tr("等前面的步驟") : words::need_of(info.step));
    if (!info.rule.empty()) out << q(info.rule);
    if (!line.found.empty()) out << MissingDialog::tr("到 %1").arg(q(line.found));
    return out.join(QStringLiteral(" · "));
}

Weight weight_of(const SetupLine& line) {
    if (line.done) return {Mark::good, MissingDialog::tr("已完成")};
    if (line.waits) return {Mark::not_yet, MissingDialog::tr("等前項")};
    if (domain::setup_info(line.step).later) return {Mark::mind, MissingDialog::tr("可稍後")};
    return {Mark::act, MissingDialog::tr("必要")};
}

QLabel* why_label(const Fault& fault, QWidget* parent) {
    const auto said = words::words_for(fault);
    auto* label = new QLabel(MissingDialog::tr("%1：%2").arg(said.title, said.cause), parent);
    label->setObjectName(QStringLiteral("lineWhy"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setToolTip(said.advice);
    label->setAccessibleDescription(said.advice);
    return label;
}

std::vector<SetupRail::Step> parts_of(const desk::SetupView& view) {
    std::vector<SetupRail::Step> parts(domain::setup_part_count);
    std::vector<int> missing(parts.size()), open(parts.size());
    for (const auto& line : view.lines) {
        const auto part = static_cast<std::size_t>(domain::setup_info(line.step).part);
        parts[part].name = words::word_for(domain::setup_info(line.step).part);
        if (!line.done) ++missing[part];
        if (!line.done && !line.waits) ++open[part];
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        parts[part].mark = missing[part] == 0 ? Mark::good : open[part] > 0 ? Mark::mind : Mark::not_yet;
        if (missing[part] > 0) parts[part].note = MissingDialog::tr("差 %1").arg(missing[part]);
    }
    return parts;
}

}  // namespace jcic::ui
