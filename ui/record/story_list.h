#pragma once
// What happened to one query, line by line: action, who, when.

#include <QListWidget>

#include "app/desk/queries/query_desk.h"

namespace jcic::ui {

class StoryList : public QListWidget {
    Q_OBJECT
public:
    explicit StoryList(QWidget* parent = nullptr);
    void show_story(const std::vector<desk::StoryLine>& story);
    /// Small: it stands beside what matters more, and takes what room is left.
    [[nodiscard]] QSize sizeHint() const override { return {240, 96}; }

protected:
    /// It stands beside a record, which gives nothing to the clipboard.
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace jcic::ui
