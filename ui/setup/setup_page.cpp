#include "ui/setup/setup_page.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/text.h"

namespace jcic::ui {

SetupPage::SetupPage(domain::SetupStep step, SetupWorker& worker, QWidget* parent)
    : QWidget(parent), step_(step), worker_(worker) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const auto& question : domain::setup_questions()) {
        if (question.step != step) continue;
        auto* field = new SetupField(question, static_cast<int>(fields_.size()) + 1, this);
        connect(field, &SetupField::finished, this, [this, field] {
            if (field->open() && !field->text().empty()) judge(field);
        });
        column->addWidget(field);
        fields_.push_back(field);
    }
    column->addStretch();
}

bool SetupPage::show_standing(const SetupWorker::Standing& standing) {
    bool here = false;
    for (auto* field : fields_) {
        const auto known = standing.answers.find(field->question().key);
        if (known != standing.answers.end()) field->show_answer(known->second);
        if (const auto fixed = standing.fixed.find(field->question().key); fixed != standing.fixed.end())
            field->show_fixed(fixed->second);
        if (field->question().key != standing.next) continue;
        field->take_focus();
        here = true;
    }
    return here;
}

void SetupPage::take_focus() {
    const auto asked = std::ranges::find_if(fields_, [](const SetupField* field) { return !field->fixed(); });
    if (asked != fields_.end()) (*asked)->take_focus();
}

QString SetupPage::answer(std::string_view key) const {
    for (const auto* field : fields_)
        if (field->question().key == key) return q(field->text());
    return {};
}

bool SetupPage::is_answered() const {
    return std::ranges::none_of(fields_, &SetupField::open);
}

void SetupPage::finish() {
    finishing_ = true;
    for (auto* field : fields_)
        if (field->open()) judge(field);
    if (judging_ == 0) end();
}

void SetupPage::judge(SetupField* field) {
    ++judging_;
    const auto typed = field->text();
    worker_.take_answer(this, field->question(), typed,
                        [this, field, typed](const Result<void>& taken) { judged(field, typed, taken); });
}

void SetupPage::judged(SetupField* field, const std::string& typed, const Result<void>& taken) {
    --judging_;
    if (taken)
        field->show_taken(typed);
    else
        field->show_fault(taken.error());
    if (judging_ == 0 && finishing_) end();
}

void SetupPage::end() {
    finishing_ = false;
    const auto open = std::ranges::find_if(fields_, &SetupField::open);
    if (open == fields_.end()) {
        Q_EMIT answered();
        return;
    }
    (*open)->take_focus();
    Q_EMIT refused();
}

}  // namespace jcic::ui
