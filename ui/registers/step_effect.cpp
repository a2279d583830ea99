#include "ui/registers/step_effect.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/words/vacancy.h"
#include "app/words/words.h"
#include "ui/approval/standing_list.h"
#include "ui/look/text.h"
#include "ui/registers/register_model.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

StepEffect::StepEffect(const domain::registers::Register& book, const domain::registers::Step& step, QWidget* parent)
    : QFrame(parent), vacant_(new MarkLabel(this)), remarks_(new MarkLabel(this)), told_(new MarkLabel(this)) {
    setObjectName(QStringLiteral("stepEffect"));
    setProperty("kind", QStringLiteral("effect"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 8, 12, 8);
    lines->setSpacing(4);
    auto* what = new MarkLabel(this);
    what->setWordWrap(true);
    if (step.erases) {
        what->show_state(Mark::act, tr("本筆個人資料、附件及金鑰將予銷毀，無法復原。"));
    } else if (step.to.empty()) {
        what->show_state(Mark::plain, tr("加入辦理經過，狀態不變。"));
    } else {
        const auto& state = book.state(step.to);
        what->show_state(mark_of(state), tr("登記後成為「%1」。").arg(told(state.title)));
    }
    QStringList who;
    if (step.beside)
        for (const auto duty : step.beside->who) who << words::word_for(duty);
    auto* by = new QLabel(!step.beside                            ? tr("由本人單獨登記，無須會同。")
                          : !step.beside->named.empty()           ? tr("應由登記所列人員會同簽署。")
                          : domain::registers::is_witnessed(step) ? tr("須另一人會同簽署。")
                                                                  : tr("須會同簽署：%1。").arg(listed(who)),
                          this);
    by->setProperty("kind", QStringLiteral("small"));
    by->setTextFormat(Qt::PlainText);
    by->setWordWrap(true);
    vacant_->setObjectName(QStringLiteral("vacancies"));
    vacant_->setWordWrap(true);
    vacant_->hide();
    remarks_->setObjectName(QStringLiteral("entryRemarks"));
    remarks_->setWordWrap(true);
    remarks_->hide();
    told_->setObjectName(QStringLiteral("toldBeforehand"));
    told_->setWordWrap(true);
    told_->hide();
    lines->addWidget(what);
    lines->addWidget(vacant_);
    lines->addWidget(remarks_);
    lines->addWidget(told_);
    lines->addWidget(by);
}

void StepEffect::show_vacancies(const std::vector<domain::registers::Vacancy>& vacancies) {
    vacant_->show_state(Mark::act, words::after_it(vacancies));
    vacant_->setVisible(!vacancies.empty());
}

void StepEffect::show_remarks(const std::vector<inquiry::Remark>& remarks) {
    QStringList lines;
    for (const auto& remark : remarks)
        lines << tr("%1：%2").arg(rank_text(inquiry::rank_of(remark.kind)), standing_text(remark));
    if (!remarks.empty()) remarks_->show_state(mark_of(inquiry::rank_of(remarks.front().kind)), lines.join(u'\n'));
    remarks_->setVisible(!remarks.empty());
}

void StepEffect::show_told(const char* what) {
    told_->show_state(Mark::act, what == nullptr ? QString() : told(what));
    told_->setVisible(what != nullptr);
}

}  // namespace jcic::ui
