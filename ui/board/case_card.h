#pragma once
// The selected case: subject, number, authorisation, urgency, history, records and copies. In one column beside the
// list or, if the window is narrow, in two below it.

#include <QFrame>
#include <functional>

#include "app/desk/rooms/snapshot.h"
#include "ui/board/case_story.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace jcic::ui {

class CasePapers;
class CasePath;
class StoryList;

class CaseCard : public QFrame {
    Q_OBJECT
public:
    explicit CaseCard(QWidget* parent = nullptr);
    /// Call once, before the first case.
    void use(Commands& commands);
    void show_snapshot(const desk::Snapshot& snapshot);
    /// nullptr if no case is selected.
    void show_case(const desk::CaseRow* one);
    void cover();
    /// Sets whether the signed-in person may correct a case's number.
    void offer_correction(std::function<bool(const desk::CaseRow&)> may) { may_correct_ = std::move(may); }
    /// Below the list or beside it.
    void arrange(bool below);
    /// Button of the present step.
    [[nodiscard]] QPushButton& step() const;

Q_SIGNALS:
    void wants_record(jcic::domain::Item item);
    void wants_step();
    void wants_card_back();
    void wants_print();
    void wants_trail();
    void wants_correction();  ///< of the case's number

protected:
    void changeEvent(QEvent* event) override;

private:
    void build_parts();
    void name_parts();
    void show_alert(const desk::CaseRow* one);
    std::unique_ptr<CaseStory> told_;
    Commands* commands_ = nullptr;
    desk::HostState host_{};
    UtcTime now_{};
    QGridLayout* grid_;
    QWidget* head_;
    QWidget* past_;
    QWidget* held_;
    QLabel* title_;
    QLabel* facts_;
    QLabel* alert_;
    CasePath* path_;
    QLabel* past_title_;
    StoryList* story_;
    QLabel* held_title_;
    CasePapers* papers_;
    QPushButton* print_;
    QPushButton* trail_;
    QPushButton* correct_;
    std::function<bool(const desk::CaseRow&)> may_correct_{};
};

}  // namespace jcic::ui
