#pragma once
// What stands out about a query that waits for approval, the heaviest first: its weight by shape, word and colour, and
// the facts in a sentence.

#include <QWidget>

#include "app/inquiry/checks/standing_out.h"
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
    /// Their sentences, from top to bottom; where nothing stands out, that.
    [[nodiscard]] const std::vector<QWidget*>& lines() const { return lines_; }
    /// Nothing, not even that nothing stands out.
    void clear();

private:
    std::vector<QWidget*> lines_;
};

}  // namespace jcic::ui
