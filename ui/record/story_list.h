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
    /// In one line each as far as it goes, with the time before it, told from `now`; what was done with several items
    /// at once is one line.
    void show_short(const std::vector<desk::StoryLine>& story, UtcTime now);
    /// Small: it stands beside what matters more, and takes what room is left.
    [[nodiscard]] QSize sizeHint() const override { return {240, 96}; }

protected:
    void focusInEvent(QFocusEvent* event) override;
    /// It stands beside a record, which gives nothing to the clipboard.
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(const desk::StoryLine& line, const QString& items, const QString& when);
};

}  // namespace jcic::ui
