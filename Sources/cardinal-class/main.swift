import Classroom
