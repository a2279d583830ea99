#pragma once
// What happened to one query, line by line: action, who, when.

#include <QListWidget>

#include "app/desk/query_desk.h"

namespace jcic::ui {

class StoryList : public QListWidget {
    Q_OBJECT
public:
    explicit StoryList(QWidget* parent = nullptr);
    void show_story(const std::vector<desk::StoryLine>& story);
};

}  // namespace jcic::ui
