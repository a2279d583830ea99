#pragma once
// Points to note about a waiting query, most serious first: shape, word and colour for seriousness, and a sentence.

#include <QWidget>

#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/form/form.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] Mark mark_of(inquiry::Rank rank);
[[nodiscard]] QString rank_text(inquiry::Rank rank);
/// The sentence that is signed, in the desk's language.
[[nodiscard]] QString standing_text(const inquiry::Remark& remark);

class StandingList : public QWidget {
    Q_OBJECT
public:
    explicit StandingList(QWidget* parent = nullptr);
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
    /// The sentences' widgets, from top to bottom; if there are none, the one that states it.
    [[nodiscard]] const std::vector<QWidget*>& lines() const { return lines_; }
    /// Shows nothing, not even that there are no points to note.
    void clear();

private:
    std::vector<QWidget*> lines_;
};

// Points to note about a query, before it is submitted and on the approver's page.

[[nodiscard]] QString remark_text(const inquiry::Remark& remark);

class RemarkList : public QWidget {
    Q_OBJECT
public:
    explicit RemarkList(QWidget* parent = nullptr);
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
};

}  // namespace jcic::ui
